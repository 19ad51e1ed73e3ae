/** Where a value of a conversation file is, in words. Pure. */
import { fieldWords, mixturePlace } from '@/lib/contract/mixture-places';
import type { PlainPlace } from '@/lib/contract/plain-problems';
import { parsePlace } from '@/lib/mixture/plan';

type Path = readonly PropertyKey[];

const words: Record<string, string> = {
  content: 'the text',
  parentId: 'the run that it follows',
  messageId: 'the question that it answers',
  answerCalls: 'the list of calls of the answer',
  costUsd: 'the cost',
  estimatedCostUsd: 'the estimated cost',
  ttftMs: 'the time to the first token',
  durationMs: 'the duration',
  startedAt: 'the time of its start',
  finishedAt: 'the time of its end',
  endedAt: 'the time of its end',
  queuedAt: 'the time since which it waited',
  attemptAt: 'the time of its last attempt',
  at: 'the time of its end',
  createdAt: 'the time',
  exportedAt: 'the time of the export',
  call: 'the number of the call',
  calls: 'the list of calls',
  runs: 'the list of runs',
  messages: 'the list of questions',
  reads: 'the list of calls that it reads',
  usage: 'the token counts',
};

/** @param file the parsed file, for the numbers of its calls. */
export function filePlaceOf(file: unknown) {
  return (path: Path): PlainPlace => {
    const [list, index, ...rest] = path;
    if (typeof index !== 'number') return { where: '', what: path.length === 0 ? 'the file' : whatOf(path) };
    if (list === 'messages') return { where: `Question ${index + 1}`, what: whatOf(rest) };
    if (list !== 'runs') return { where: '', what: whatOf(path) };
    return runPlace(`Run ${index + 1}`, rest, Reflect.get(Object(at(file, 'runs')), index));
  };
}

function runPlace(where: string, path: Path, run: unknown): PlainPlace {
  const [part, index, ...rest] = path;
  if (part === 'mixture' && path.length > 1) {
    const inner = mixturePlace(path.slice(1));
    return {
      where: [where, 'mixture', lowered(inner.where)].filter((each) => each !== '').join(', '),
      what: inner.what,
    };
  }
  if (part === 'calls' && typeof index === 'number') {
    const call = at(Reflect.get(Object(at(run, 'calls')), index), 'call');
    const isPlace = typeof call === 'string' && parsePlace(call) !== null;
    return { where: `${where}, ${isPlace ? `call ${call}` : `call no. ${index + 1}`}`, what: whatOf(rest) };
  }
  if (part === 'requests' && typeof index === 'string')
    return { where: `${where}, request of call ${index.slice(0, 8)}`, what: whatOf(rest) };
  if (part === 'ratings' && typeof index === 'string')
    return { where: `${where}, rating of call ${index.slice(0, 8)}`, what: 'it' };
  return { where, what: whatOf(path) };
}

/** The last named field: an entry of a list is called by the list. */
function whatOf(path: Path): string {
  const field = path.findLast((key) => typeof key === 'string');
  if (field === undefined) return 'it';
  return words[field] ?? fieldWords(field);
}

function lowered(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

function at(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? Reflect.get(value, key)
    : undefined;
}
