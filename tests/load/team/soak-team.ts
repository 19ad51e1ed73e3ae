/** `npm run bench -- team-soak`: two instances at work for long. */
import { read } from '../reader.ts';
import { askOnPage, byPage, type Page, runAll, upTo } from '../runs.ts';
import type { Servers } from '../servers.ts';
import { tokensPerRun } from '../workload.ts';
import { startTeam } from './team-servers.ts';

const minuteMs = 60_000;

/**
 * Repeats ten runs on each of two instances, with a reader of each run on the other one, and writes what they hold after
 * each minute.
 * @returns 1 when a run is incomplete.
 */
export async function soakTeam(minutes: number, write: (text: string) => void): Promise<number> {
  const team = await startTeam(2);
  const began = performance.now();
  let runs = 0;
  let incomplete = 0;
  let reported = 0;
  while (performance.now() - began < minutes * minuteMs) {
    const rounds = await Promise.all(
      team.instances.map((instance, index) =>
        runAll(
          instance,
          upTo(10, (number) => runs + index * 10 + number),
          readElsewhereToo(team.instances[1 - index] as Servers),
        ),
      ),
    );
    const results = rounds.flatMap((round) => round.results);
    runs += results.length;
    incomplete += results.filter(
      ({ stored, reading }) => !stored || reading.tokens !== 2 * tokensPerRun,
    ).length;
    const minute = Math.floor((performance.now() - began) / minuteMs);
    if (minute === reported) continue;
    reported = minute;
    const used = await Promise.all(team.instances.map(({ probe }) => probe('/gc')));
    const each = used.map(
      ({ rssMb, heapMb, cpuMs }) =>
        `${rssMb.toFixed(0)} MB resident, ${heapMb.toFixed(0)} MB heap, ${(cpuMs / 1000).toFixed(0)} s of CPU`,
    );
    const [stored] =
      await team.query(`SELECT count(*)::int AS runs, count(*) FILTER (WHERE status <> 'succeeded')::int AS failed,
      (SELECT count(*)::int FROM pg_stat_activity WHERE datname = current_database()) AS connections FROM "Run"`);
    write(
      `minute ${minute}: ${runs} runs, ${incomplete} incomplete; ${each.join('; ')}; ${JSON.stringify(stored)}`,
    );
  }
  await team.close();
  return incomplete > 0 ? 1 : 0;
}

/** The tokens of both readings count. */
const readElsewhereToo = (other: Servers) => ({
  ...byPage,
  async ask(origin: string, mixture: object, page: Page) {
    const runId = await askOnPage(origin, mixture, page);
    const [near, far] = await Promise.all([
      read(origin, runId, '3.1', page.connections),
      read(other.origin, runId, '3.1', page.connections),
    ]);
    return {
      runId,
      reading: { ...near, tokens: near.tokens + far.tokens, lags: [...near.lags, ...far.lags] },
    };
  },
});
