/** Runs of the workload, started and read by pages or API clients that each have connections of their own. */
import { Agent } from 'undici';
import { askAsApiClient } from './api-client.ts';
import { post } from './post.ts';
import { type Reading, read } from './reader.ts';
import type { Servers, Usage } from './servers.ts';
import { sentTimesOf, tokensPerCall, tokensPerRun, workloadOf } from './workload.ts';

export interface ReadRun {
  runId: string;
  whole: number;
  answer: number;
  reading: Reading;
}

export interface RunResult extends ReadRun {
  stored: boolean;
}

export interface Row {
  runs: number;
  /** Ratios to the ideal. */
  whole: number;
  worst: number;
  answer: number;
  cpuMsPer1000Tokens: number;
  peakMb: number;
  loopDelayP99Ms: number;
  lagP50Ms: number;
  lagP95Ms: number;
  lost: number;
  notStored: number;
}

/** Starts a run and reads it to its end. */
export interface Asker {
  ask(origin: string, mixture: object, page: Page): Promise<{ runId: string; reading: Reading }>;
  /** Number of the run's tokens that its stream contains. */
  tokens: number;
}

/** Asks a question in the conversation of the page. @returns the id of its run. */
export async function askOnPage(
  origin: string,
  mixture: object,
  { conversation, connections }: Page,
): Promise<string> {
  const path = `/api/conversations/${conversation}/runs`;
  return (await post(origin, path, { content: 'How fast?', mixture }, connections)).run.id;
}

export const byPage: Asker = {
  async ask(origin, mixture, page) {
    const runId = await askOnPage(origin, mixture, page);
    return { runId, reading: await read(origin, runId, '3.1', page.connections) };
  },
  tokens: tokensPerRun,
};

export const byApiClient: Asker = {
  ask: (origin, mixture, { connections }) => askAsApiClient(origin, mixture, connections),
  tokens: tokensPerCall,
};

/**
 * During the first 300 runs of a process V8 compiles the code and the heap grows to its final size. Later runs have
 * neither cost, alone or concurrently.
 */
export async function warmUp(servers: Servers): Promise<void> {
  for (let round = 1; round <= 3; round += 1) {
    await runAll(
      servers,
      upTo(100, (index) => round * 1000 + index),
    );
  }
}

export interface Round {
  results: RunResult[];
  /** What the server used from the requests of all runs until all runs were read to their end. */
  used: Usage;
}

/** Executes the runs concurrently, each on its own page. Checks what is stored after all have ended. */
export async function runAll(
  servers: Servers,
  numbers: readonly number[],
  asker: Asker = byPage,
): Promise<Round> {
  const pages: Page[] = [];
  for (const _ of numbers) pages.push(await openPage(servers));
  await servers.probe('/reset');
  const before = await servers.probe();
  const read = await Promise.all(
    numbers.map((number, index) => oneRun(servers, number, pages[index] as Page, asker)),
  );
  const after = await servers.probe();
  const results: RunResult[] = [];
  for (const run of read) results.push({ ...run, stored: await isStored(servers, run) });
  for (const { connections } of pages) await connections.close();
  return { results, used: { ...after, cpuMs: after.cpuMs - before.cpuMs } };
}

export interface Page {
  conversation: string;
  /** Up to six kept-alive connections of this page alone, as in a browser over HTTP/1.1. */
  connections: Agent;
}

export async function openPage({ origin }: Servers): Promise<Page> {
  const connections = new Agent({ connections: 6 });
  const { conversation } = await post(origin, '/api/conversations', {}, connections);
  return { conversation: conversation.id, connections };
}

export async function oneRun(
  { origin }: Servers,
  number: number,
  page: Page,
  asker: Asker,
): Promise<ReadRun> {
  const { mixture, idealMs, idealAnswerMs } = workloadOf(number);
  const began = Date.now();
  const { runId, reading } = await asker.ask(origin, mixture, page);
  return {
    runId,
    whole: (reading.finishedAt - began) / idealMs,
    answer: (reading.answerAt - began) / idealAnswerMs,
    reading,
  };
}

export async function isStored({ origin }: Servers, { runId }: ReadRun): Promise<boolean> {
  const { run } = (await (await fetch(`${origin}/api/runs/${runId}`)).json()) as {
    run: { status: string; calls: { text: string }[] };
  };
  const tokens = run.calls.reduce((sum, call) => sum + sentTimesOf(call.text).length, 0);
  return run.status === 'succeeded' && tokens === tokensPerRun;
}

export function rowOf(runs: number, rounds: readonly Round[], asker: Asker): Row {
  const results = rounds.flatMap((round) => round.results);
  const used = rounds.map((round) => round.used);
  const lags = results.flatMap(({ reading }) => reading.lags).toSorted((a, b) => a - b);
  const written = results.length * tokensPerRun;
  return {
    runs,
    whole: mean(results.map(({ whole }) => whole)),
    worst: Math.max(...results.map(({ whole }) => whole)),
    answer: mean(results.map(({ answer }) => answer)),
    cpuMsPer1000Tokens: (used.reduce((sum, { cpuMs }) => sum + cpuMs, 0) / written) * 1000,
    peakMb: Math.max(...used.map(({ peakMb }) => peakMb)),
    loopDelayP99Ms: Math.max(...used.map(({ loopDelayP99Ms }) => loopDelayP99Ms)),
    lagP50Ms: lags[Math.floor(lags.length * 0.5)] ?? 0,
    lagP95Ms: lags[Math.floor(lags.length * 0.95)] ?? 0,
    lost: results.length * asker.tokens - lags.length,
    notStored: results.filter(({ stored }) => !stored).length,
  };
}

export function lineOf(row: Row): string {
  return [
    `${String(row.runs).padStart(3)} side by side: whole ${ratio(row.whole)} (worst ${ratio(row.worst)}), answer ${ratio(row.answer)}`,
    `${row.cpuMsPer1000Tokens.toFixed(0)} ms CPU per 1,000 tokens`,
    `peak ${row.peakMb.toFixed(0)} MB`,
    `event loop p99 ${row.loopDelayP99Ms.toFixed(0)} ms`,
    `lag p50 ${row.lagP50Ms} ms, p95 ${row.lagP95Ms} ms`,
    `${row.lost} tokens lost, ${row.notStored} runs not stored`,
  ].join(', ');
}

export function ratio(value: number): string {
  return `${value.toFixed(3)} x`;
}

export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

export function upTo<T>(count: number, make: (index: number) => T): T[] {
  return Array.from({ length: count }, (_, index) => make(index));
}
