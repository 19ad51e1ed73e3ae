/**
 * `npm run bench -- team`: what one and two instances on a PostgreSQL server do with the same runs, with slow readers, and
 * with more questions than they may execute. All processes share the cores of this machine, so two instances are not faster:
 * the figures show how the work is shared, what a second instance costs, and what breaks.
 */
import { setTimeout } from 'node:timers/promises';
import { read } from '../reader.ts';
import { askOnPage, byPage, lineOf, openPage, type Page, rowOf, runAll, upTo, warmUp } from '../runs.ts';
import type { Servers } from '../servers.ts';
import { workloadOf } from '../workload.ts';
import { overCapacity } from './over-capacity.ts';
import { readSlowly } from './slow-reader.ts';
import { startTeam, type Team } from './team-servers.ts';

const minuteMs = 60_000;

/** Yields the lines to print, one a measurement. */
export async function* measureTeam(): AsyncGenerator<string> {
  const alone = await startTeam(1);
  const one = alone.instances[0] as Servers;
  await warmUp(one);
  yield `one instance, PostgreSQL: ${await sharedRuns(alone, 50)}`;
  yield `50 runs, each read by four on 2 KB/s: ${await withSlowReaders(one)}`;
  yield await overCapacity(one, 400);
  await alone.close();
  const team = await startTeam(2);
  await Promise.all(team.instances.map(warmUp));
  yield `two instances: ${await sharedRuns(team, 50)}`;
  yield await readElsewhere(team, 20);
  yield await idle(team);
  await team.close();
}

/** The runs start on the instances in turn, as a proxy without sticky sessions sends them. */
async function sharedRuns({ instances }: Team, runs: number): Promise<string> {
  const share = runs / instances.length;
  const rounds = await Promise.all(
    instances.map((instance, index) =>
      runAll(
        instance,
        upTo(share, (number) => index * share + number),
      ),
    ),
  );
  const perRun = rounds.map(({ used }) => `${(used.cpuMs / share).toFixed(0)} ms`).join(' and ');
  return `${lineOf(rowOf(runs, rounds, byPage))}; CPU a run: ${perRun}, ${share} runs each`;
}

/** Compares 50 runs, each read by one page, with the same beside 200 slow readers. */
async function withSlowReaders(server: Servers): Promise<string> {
  const sockets: ReturnType<typeof readSlowly>[] = [];
  const slowly = {
    ...byPage,
    async ask(origin: string, mixture: object, page: Page) {
      const runId = await askOnPage(origin, mixture, page);
      sockets.push(...upTo(4, () => readSlowly(origin, runId, 2048)));
      return { runId, reading: await read(origin, runId, '3.1', page.connections) };
    },
  };
  const numbers = upTo(50, (number) => 500 + number);
  const quiet = rowOf(50, [await runAll(server, numbers)], byPage);
  const slow = rowOf(50, [await runAll(server, numbers, slowly)], byPage);
  const open = sockets.filter((socket) => !socket.destroyed).length;
  for (const socket of sockets) socket.destroy();
  return `${lineOf(slow)}; without them: ${lineOf(quiet)}; ${open} of ${sockets.length} slow readers were still connected at the end`;
}

/** Runs of the first instance, read on both at once. */
async function readElsewhere({ instances }: Team, runs: number): Promise<string> {
  const here = instances[0] as Servers;
  const there = instances[1] as Servers;
  const lags: { here: number[]; there: number[] } = { here: [], there: [] };
  await Promise.all(
    upTo(runs, async (number) => {
      const page = await openPage(here);
      const other = await openPage(there);
      const runId = await askOnPage(here.origin, workloadOf(number).mixture, page);
      const [near, far] = await Promise.all([
        read(here.origin, runId, '3.1', page.connections),
        read(there.origin, runId, '3.1', other.connections),
      ]);
      lags.here.push(...near.lags);
      lags.there.push(...far.lags);
      await Promise.all([page.connections.close(), other.connections.close()]);
    }),
  );
  return `${runs} runs of one instance: lag ${lagOf(lags.here)} there, ${lagOf(lags.there)} for readers of the other instance, ${lags.here.length - lags.there.length} tokens fewer`;
}

function lagOf(lags: readonly number[]): string {
  const sorted = lags.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.floor((sorted.length - 1) * share)] ?? 0;
  return `p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, worst ${at(1)} ms`;
}

/** What an instance takes that does nothing. */
async function idle({ instances }: Team): Promise<string> {
  const before = await Promise.all(instances.map(({ probe }) => probe('/gc')));
  await setTimeout(minuteMs);
  const after = await Promise.all(instances.map(({ probe }) => probe()));
  const each = after.map(
    ({ cpuMs, rssMb }, index) =>
      `${(cpuMs - (before[index]?.cpuMs ?? 0)).toFixed(0)} ms of CPU a minute and ${rssMb.toFixed(0)} MB`,
  );
  return `an idle instance that has worked: ${each.join('; ')}`;
}
