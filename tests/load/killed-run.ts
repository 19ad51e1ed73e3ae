/** Observes a run while its server is killed, and checks afterwards what is stored. */
import { get } from 'node:http';
import { createParser } from 'eventsource-parser';
import type { Strata } from '../support/strata.ts';
import { saying } from '../support/upstream/script.ts';
import { startUpstream, type Upstream } from '../support/upstream/upstream.ts';
import { post } from './post.ts';

export type Phase = 'proposers' | 'aggregator';

export interface Seen {
  runId: string;
  conversationId: string;
  question: string;
  phase: Phase;
  /** The text that the reader had received of each call, by time. */
  texts: Map<string, { at: number; text: string }[]>;
  killedAt: number;
}

interface StoredRun {
  id: string;
  status: string;
  answer: string;
  calls: { call: string; text: string; status: string }[];
}

/** 250 ms between two flushes, and 200 ms for the flush itself and the transfer to the reader. */
const allowedLagMs = 250 + 200;
/** Every call takes 1.2 s. */
const answer = Array.from({ length: 120 }, (_, index) => `word${index}`).join(' ');
const mixture = {
  name: 'Killed',
  layers: [{ proposers: [1, 2, 3].map((slot) => ({ model: `compatible/p${slot}` })) }],
  aggregator: { model: 'compatible/aggregator' },
};

export function startSlowUpstream(): Promise<Upstream> {
  return startUpstream({ respond: () => saying(answer, { firstTokenMs: 20, tokensPerSecond: 100 }) });
}

/** Asks the question and resolves at a random instant of the phase. */
export async function askUntil(strata: Strata, phase: Phase, question: string): Promise<Seen> {
  const { conversation } = await post(strata.origin, '/api/conversations', {});
  const body = { content: question, mixture };
  const { run } = await post(strata.origin, `/api/conversations/${conversation.id}/runs`, body);
  const ids = { runId: run.id, conversationId: conversation.id };
  const seen: Seen = { ...ids, question, phase, texts: new Map(), killedAt: 0 };
  const { promise: began, resolve } = Promise.withResolvers<void>();
  read(strata, seen, resolve);
  await began;
  await new Promise((done) => setTimeout(done, 1100 * Math.random()));
  seen.killedAt = performance.now();
  return seen;
}

/** @param onPhase called with the first text of the phase. */
function read(strata: Strata, seen: Seen, onPhase: () => void): void {
  const wanted = seen.phase === 'proposers' ? /^1\./ : /^2\./;
  const request = get(`${strata.origin}/api/runs/${seen.runId}/events`, { agent: false }, (response) => {
    const parser = createParser({
      onEvent({ data }) {
        for (const event of JSON.parse(data)) {
          if (event.type !== 'call.delta' || event.text === undefined) continue;
          const texts = seen.texts.get(event.call) ?? [];
          texts.push({ at: performance.now(), text: (texts.at(-1)?.text ?? '') + event.text });
          seen.texts.set(event.call, texts);
          if (wanted.test(event.call)) onPhase();
        }
      },
    });
    response.setEncoding('utf8');
    response.on('error', () => {});
    response.on('data', (text: string) => parser.feed(text));
  });
  request.on('error', () => {});
}

/** Describes each problem of the stored run. Resumes an interrupted run to its end. */
export async function problemsOf(strata: Strata, seen: Seen): Promise<string[]> {
  const problems: string[] = [];
  const found = (words: string) => void problems.push(`${seen.question} (${seen.phase}): ${words}`);
  const detail = await getJson<{ messages: { content: string }[]; runs: StoredRun[] }>(
    strata,
    `/api/conversations/${seen.conversationId}`,
  );
  const times = detail.messages.filter(({ content }) => content === seen.question).length;
  if (times !== 1) found(`the question is there ${times} times`);
  const run = detail.runs.find(({ id }) => id === seen.runId);
  if (run === undefined) {
    found('the run is lost');
    return problems;
  }
  if (run.status !== 'interrupted' && run.status !== 'succeeded') found(`the run is ${run.status}`);
  for (const [place, texts] of seen.texts) {
    const stored = run.calls.find(({ call }) => call === place)?.text ?? '';
    const last = texts.at(-1)?.text ?? '';
    const isPrefix = last.startsWith(stored) || stored.startsWith(last);
    if (!isPrefix) found(`the text of ${place} is another than the reader's`);
    const due = texts.findLast(({ at }) => at < seen.killedAt - allowedLagMs)?.text ?? '';
    if (stored.length < due.length)
      found(`${place} lost more than ${allowedLagMs} ms: ${stored.length} of ${due.length}`);
  }
  if (run.status !== 'interrupted') return problems;
  const { run: resumed } = await post(strata.origin, `/api/runs/${run.id}/resume`, {});
  for (;;) {
    const now = (await getJson<{ run: StoredRun }>(strata, `/api/runs/${resumed.id}`)).run;
    if (now.status === 'running') {
      await new Promise((done) => setTimeout(done, 50));
      continue;
    }
    if (now.status !== 'succeeded' || now.answer !== answer) found(`resumed, it is ${now.status}`);
    return problems;
  }
}

async function getJson<T>(strata: Strata, address: string): Promise<T> {
  return (await strata.fetch(address)).json() as Promise<T>;
}
