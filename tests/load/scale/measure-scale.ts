/**
 * `npm run bench -- scale`: what a request takes when the database holds many conversations: 10,000 with 130,000 calls in
 * the embedded database, and where DATABASE_URL names an empty database of a PostgreSQL server, 100,000 with 1.3 million. A second
 * measurement of that server finds it filled.
 */
import { fetch } from 'undici';
import { newDataFolder } from '../../support/database/data-folder.ts';
import { startStrata } from '../../support/strata.ts';
import { post } from '../post.ts';
import { fillDatabase, words } from './fill-database.ts';

const rounds = 15;
const clients = 8;
const throughputMs = 5_000;

export interface RequestTime {
  name: string;
  medianMs: number;
  worstMs: number;
}

/** How many requests a second one server answers to clients that ask without a pause. */
export interface Throughput {
  name: string;
  perSecond: number;
  p95Ms: number;
}

export interface ScaleTimes {
  database: string;
  conversations: number;
  times: RequestTime[];
  throughputs: Throughput[];
}

export async function measureScale(databaseUrl: string | undefined): Promise<ScaleTimes> {
  const conversations = databaseUrl === undefined ? 10_000 : 100_000;
  const env: Record<string, string> = databaseUrl === undefined ? {} : { DATABASE_URL: databaseUrl };
  const options = { dataDir: await newDataFolder(), env };
  const first = await startStrata(options);
  const [{ filled } = { filled: false }] = await first.query(
    `SELECT EXISTS (SELECT FROM "Run" WHERE id = 'scale0') AS filled`,
  );
  if (filled !== true) await fillDatabase(first.query, conversations);
  await first.kill('SIGTERM');
  // Closes the days and makes the runs searchable.
  const strata = await startStrata(options);
  await untilPrepared(strata.query, conversations);
  await strata.query('ANALYZE');
  const [{ word: common } = { word: '' }] = await strata.query(`
    SELECT word FROM ts_stat('SELECT words FROM "SearchText" LIMIT 200') WHERE length(word) > 2 ORDER BY ndoc DESC LIMIT 1`);
  const [{ word: sometimes } = { word: '' }] = await strata.query(`
    SELECT word FROM ts_stat('SELECT words FROM "SearchText" LIMIT 500') WHERE length(word) > 5 AND ndoc = 25 LIMIT 1`);
  const [{ word: chinese } = { word: '' }] = await strata.query(`
    SELECT word FROM ts_stat('SELECT words FROM "SearchText" LIMIT 500') WHERE word ~ '^[\\u4e00-\\u9fff]{2}$' AND ndoc = 5 LIMIT 1`);
  const search = (word: unknown) => `/api/conversations?search=${encodeURIComponent(String(word))}`;
  const paths: Record<string, string> = {
    list: '/api/conversations',
    'a conversation': `/api/conversations/${await finishedConversation(strata.origin)}`,
    'search: a common word': search(common),
    'search: a word of every twentieth run': search(sometimes),
    'search: a rare word': search(words.rare),
    'search: a Chinese word': search(chinese),
    'search: a rare Chinese word': search(words.chineseRare),
    'search: two words': search(`${sometimes} ${words.rare}`),
    'search: nothing found': search('qqqqqq'),
    'search: %': search('%'),
    'usage of 30 days': '/api/usage?days=30',
    'speeds of models': '/api/models/speeds',
  };
  const times: RequestTime[] = [];
  for (const [name, path] of Object.entries(paths))
    times.push({ name, ...(await timeOf(strata.origin + path)) });
  const throughputs: Throughput[] = [];
  for (const name of ['list', 'a conversation'])
    throughputs.push({ name, ...(await throughputOf(strata.origin + paths[name])) });
  await strata.close();
  const database = databaseUrl === undefined ? 'embedded' : 'PostgreSQL';
  return { database, conversations, times, throughputs };
}

/** The lines to print. */
export function scaleLines({ database, conversations, times, throughputs }: ScaleTimes): string {
  const lines = times.map(
    ({ name, medianMs, worstMs }) =>
      `${name.padEnd(40)} ${medianMs.toFixed(0)} ms (worst ${worstMs.toFixed(0)} ms)`,
  );
  const rates = throughputs.map(
    ({ name, perSecond, p95Ms }) =>
      `${name.padEnd(40)} ${perSecond.toFixed(0)} a second to ${clients} clients, p95 ${p95Ms.toFixed(0)} ms`,
  );
  return [`${database}, ${conversations.toLocaleString('en')} conversations`, ...lines, ...rates].join('\n');
}

/** A conversation with a run of 13 calls of the demo. */
async function finishedConversation(origin: string): Promise<string> {
  const question = { content: 'Why is the sky blue?', mixture: 'demo' };
  const { conversation, run } = await post(origin, '/api/conversations', { question });
  for (;;) {
    const response = await fetch(`${origin}/api/runs/${run.id}`);
    const { status } = ((await response.json()) as { run: { status: string } }).run;
    if (status !== 'running') return conversation.id;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}

async function untilPrepared(
  query: (sql: string) => Promise<Record<string, unknown>[]>,
  conversations: number,
): Promise<void> {
  for (;;) {
    const [row] = await query(`SELECT (SELECT count(*) FROM "SearchText")::int AS runs`);
    if (Number(row?.runs) >= conversations) return;
    await new Promise((resolve) => setTimeout(resolve, 1000));
  }
}

async function timeOf(url: string): Promise<{ medianMs: number; worstMs: number }> {
  const took: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const began = performance.now();
    const response = await fetch(url);
    if (!response.ok) throw new Error(`${url}: ${response.status}`);
    await response.text();
    took.push(performance.now() - began);
  }
  // The first requests read what is not in memory, and V8 compiles the code.
  const sorted = took.slice(3).toSorted((a, b) => a - b);
  return { medianMs: sorted[Math.floor(sorted.length / 2)] ?? 0, worstMs: sorted.at(-1) ?? 0 };
}

async function throughputOf(url: string): Promise<Omit<Throughput, 'name'>> {
  const took: number[] = [];
  const until = performance.now() + throughputMs;
  const client = async () => {
    while (performance.now() < until) {
      const began = performance.now();
      await (await fetch(url)).text();
      took.push(performance.now() - began);
    }
  };
  await Promise.all(Array.from({ length: clients }, client));
  const sorted = took.toSorted((a, b) => a - b);
  return {
    perSecond: (took.length * 1000) / throughputMs,
    p95Ms: sorted[Math.floor(0.95 * (sorted.length - 1))] ?? 0,
  };
}
