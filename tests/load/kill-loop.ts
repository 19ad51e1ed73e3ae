/**
 * `npm run kill-loop`: kills the server with SIGKILL at random instants, fifty while proposers write and fifty while
 * the aggregator does, all on one data folder. After each restart every acknowledged question must be there once, its
 * run interrupted or ended, and its text what the reader had seen, at most 250 ms shorter; then the run is resumed.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { get } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createParser } from 'eventsource-parser';
import { type Strata, startStrata } from '../support/strata.ts';
import { saying } from '../support/upstream/script.ts';
import { startUpstream } from '../support/upstream/upstream.ts';
import { post } from './post.ts';

const rounds = Number(process.argv[2] ?? 50);
/** Between two flushes 250 ms pass; the flush itself, and the frame on its way to the reader, take the rest. */
const allowedLagMs = 250 + 200;

interface Seen {
  runId: string;
  conversationId: string;
  question: string;
  phase: 'proposers' | 'aggregator';
  /** What the reader had of each call, and when. */
  texts: Map<string, { at: number; text: string }[]>;
  killedAt: number;
}

interface StoredRun {
  id: string;
  status: string;
  answer: string;
  calls: { call: string; text: string; status: string }[];
}

const words = Array.from({ length: 120 }, (_, index) => `word${index}`).join(' ');
const upstream = await startUpstream({
  respond: () => saying(words, { firstTokenMs: 20, tokensPerSecond: 100 }),
});
const dataDir = mkdtempSync(path.join(tmpdir(), 'strata-kill-'));
const env = { OPENAI_COMPATIBLE_BASE_URL: upstream.baseUrl };
const mixture = {
  name: 'Killed',
  layers: [{ proposers: [1, 2, 3].map((slot) => ({ model: `compatible/p${slot}` })) }],
  aggregator: { model: 'compatible/aggregator' },
};
const problems: string[] = [];
let before: Seen | null = null;

for (let round = 0; round <= 2 * rounds; round += 1) {
  const strata = await startStrata({ dataDir, env });
  if (before !== null) await check(strata, before);
  if (round === 2 * rounds) {
    await strata.close();
    break;
  }
  before = await askAndKill(strata, round % 2 === 0 ? 'proposers' : 'aggregator', round);
  process.stdout.write(`\r${round + 1} of ${2 * rounds} kills, ${problems.length} problems `);
}
await upstream.close();
rmSync(dataDir, { recursive: true, force: true });
process.stdout.write(`\n${problems.join('\n')}\n`);
process.exit(problems.length === 0 ? 0 : 1);

async function askAndKill(strata: Strata, phase: Seen['phase'], round: number): Promise<Seen> {
  const { conversation } = await post(strata.origin, '/api/conversations', {});
  const question = `Question ${round}`;
  const { run } = await post(strata.origin, `/api/conversations/${conversation.id}/runs`, {
    content: question,
    mixture,
  });
  const seen: Seen = {
    runId: run.id,
    conversationId: conversation.id,
    question,
    phase,
    texts: new Map(),
    killedAt: 0,
  };
  const { promise: began, resolve } = Promise.withResolvers<void>();
  read(strata, seen, resolve);
  await began;
  await new Promise((done) => setTimeout(done, 1100 * Math.random()));
  seen.killedAt = performance.now();
  await strata.kill('SIGKILL');
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

async function check(strata: Strata, seen: Seen): Promise<void> {
  const found = (words_: string) => problems.push(`${seen.question} (${seen.phase}): ${words_}`);
  const detail = await getJson<{ messages: { content: string }[]; runs: StoredRun[] }>(
    strata,
    `/api/conversations/${seen.conversationId}`,
  );
  const times = detail.messages.filter(({ content }) => content === seen.question).length;
  if (times !== 1) found(`the question is there ${times} times`);
  const run = detail.runs.find(({ id }) => id === seen.runId);
  if (run === undefined) return void found('the run is lost');
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
  if (run.status !== 'interrupted') return;
  const { run: resumed } = await post(strata.origin, `/api/runs/${run.id}/resume`, {});
  for (;;) {
    const now = (await getJson<{ run: StoredRun }>(strata, `/api/runs/${resumed.id}`)).run;
    if (now.status === 'running') {
      await new Promise((done) => setTimeout(done, 50));
      continue;
    }
    if (now.status !== 'succeeded' || now.answer !== words) found(`resumed, it is ${now.status}`);
    return;
  }
}

async function getJson<T>(strata: Strata, address: string): Promise<T> {
  return (await strata.fetch(address)).json() as Promise<T>;
}
