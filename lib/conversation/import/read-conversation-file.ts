/** Reads a conversation file that may come from anybody. Pure. */
import { z } from 'zod';
import {
  type ConversationFile,
  conversationFileSchema,
  type FileMessage,
  type FileRun,
  fileFormat,
  fileLimits,
  fileMessageSchema,
  fileRunSchema,
  fileVersion,
} from '@/lib/contract/conversation-file';
import { mostProblems, plainProblems, sentenceOf } from '@/lib/contract/plain-problems';
import { titleSchema } from '@/lib/contract/shared-fields';
import { checkRun } from './check-run';
import { checkTree } from './check-tree';
import { checkValues } from './check-values';
import { filePlaceOf } from './file-places';

export type ReadConversationFile = { ok: true; file: ConversationFile } | { ok: false; problems: string[] };

const headSchema = conversationFileSchema.extend({
  title: titleSchema,
  messages: z
    .array(z.unknown())
    .min(1, 'has no question')
    .max(fileLimits.questions, `has more than ${fileLimits.questions.toLocaleString('en')} questions`),
  runs: z
    .array(z.unknown())
    .max(fileLimits.runs, `has more than ${fileLimits.runs.toLocaleString('en')} runs`),
});

/**
 * All or nothing: the file, or what is wrong with it in sentences by place.
 * @param value parsed JSON of a bounded number of values and levels.
 */
export function readConversationFile(value: unknown): ReadConversationFile {
  const wrongKind = kindProblem(value);
  if (wrongKind !== null) return { ok: false, problems: [wrongKind] };
  const placeOf = filePlaceOf(value);
  const head = headSchema.safeParse(value);
  if (!head.success) return { ok: false, problems: plainProblems(value, head.error.issues, placeOf) };

  const problems: string[] = [];
  const messages: FileMessage[] = [];
  const runs: FileRun[] = [];
  // One by one: a file of many wrong values would collect an error for each.
  const readAll = <T>(
    list: 'messages' | 'runs',
    schema: z.ZodType<T>,
    into: T[],
    check: (item: T) => Problem[],
  ) => {
    for (const [index, item] of head.data[list].entries()) {
      if (problems.length >= mostProblems) return;
      const path = [list, index];
      const parsed = parse(schema, item);
      if (parsed === null) {
        problems.push(sentenceOf(placeOf(path), 'it has too many faults to name them'));
        continue;
      }
      if (!parsed.success) {
        const issues = parsed.error.issues.map((issue) => ({ ...issue, path: [...path, ...issue.path] }));
        problems.push(...plainProblems(value, issues, placeOf));
        continue;
      }
      const found = [...checkValues(parsed.data, [], mostProblems), ...check(parsed.data)];
      problems.push(
        ...found.map(({ path: below, detail }) => sentenceOf(placeOf([...path, ...below]), detail)),
      );
      into.push(parsed.data);
    }
  };
  readAll('messages', fileMessageSchema, messages, () => []);
  readAll('runs', fileRunSchema, runs, checkRun);
  if (problems.length === 0)
    for (const { path, detail } of checkTree(messages, runs))
      problems.push(sentenceOf(placeOf(path), detail));
  if (problems.length > 0) return { ok: false, problems: [...new Set(problems)].slice(0, mostProblems) };
  return { ok: true, file: { ...head.data, messages, runs } };
}

/** Null for a value with so many faults that zod overflows the stack when it collects them, and for a bomb of calls. */
function parse<T>(schema: z.ZodType<T>, item: unknown): z.ZodSafeParseResult<T> | null {
  const { calls } = Object(item) as { calls?: unknown };
  if (Array.isArray(calls) && calls.length > fileLimits.callsPerRun) return null;
  try {
    return schema.safeParse(item);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

type Problem = ReturnType<typeof checkRun>[number];

function kindProblem(value: unknown): string | null {
  const { format, version } = Object(value) as { format?: unknown; version?: unknown };
  if (format !== fileFormat) return 'This is not a conversation that Strata exported as JSON.';
  if (typeof version === 'number' && version > fileVersion)
    return 'A newer version of Strata wrote this file. Update Strata to import it.';
  return null;
}
