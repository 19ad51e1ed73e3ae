/**
 * Two instances of Strata on one PostgreSQL server. In each round, during a run, its instance gets SIGKILL, SIGTERM or
 * SIGSTOP for 40 s, is cut off the database for 20 s or for 40 s, or the database restarts. The other instance must take over the run exactly once without losing its
 * text, and the stored number of attempts must match the requests at the upstream.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { type Cuttable, startCuttable } from '../support/cuttable.ts';
import { type PostgresServer, startPostgres } from '../support/database/postgres.ts';
import { type Strata, startStrata } from '../support/strata.ts';
import { askUntil, type Phase, problemsOf, type Seen, startSlowUpstream } from './killed-run.ts';

const stoppedMs = 40_000;
const shortCutMs = 20_000;
/** Longer than the heartbeat timeout of 30 s plus one heartbeat interval. */
const takeOverMs = 45_000;

const faults = [
  'SIGKILL',
  'SIGTERM',
  'database restart',
  'SIGSTOP',
  // Shorter, and longer, than an instance may be silent.
  'cut off for 20 s',
  'cut off for 40 s',
] as const;
type Fault = (typeof faults)[number];

/** @returns a description of each problem. */
export async function loopInstances(rounds: number): Promise<string[]> {
  const upstream = await startSlowUpstream();
  const postgres = await startPostgres();
  await postgres.execute('CREATE DATABASE strata_loop');
  const folder = mkdtempSync(path.join(tmpdir(), 'strata-instances-'));
  const env = { OPENAI_COMPATIBLE_BASE_URL: upstream.baseUrl, DATABASE_URL: postgres.url('strata_loop') };
  const start = (name: string) => startStrata({ dataDir: path.join(folder, name), env });
  const survivor = await start('survivor');
  const relay = await startCuttable(() => Number(new URL(env.DATABASE_URL).port));
  const relayed = new URL(env.DATABASE_URL);
  relayed.port = String(relay.port);
  const found: string[] = [];
  for (let round = 0; round < rounds * faults.length * 2; round += 1) {
    const fault = faults[round % faults.length] as Fault;
    const phase: Phase = Math.floor(round / faults.length) % 2 === 0 ? 'proposers' : 'aggregator';
    const victim = await startStrata({
      dataDir: path.join(folder, 'victim'),
      env: { ...env, DATABASE_URL: relayed.href },
    });
    const seen = await askUntil(victim, phase, `Question ${round}, ${fault}`);
    await inject(fault, victim, postgres, relay);
    if (!(await settles(survivor, seen))) found.push(`${seen.question}: still running`);
    if (fault === 'SIGSTOP') process.kill(victim.pid, 'SIGCONT');
    // Waits for writes that the instance might make that is back.
    if (comesBack(fault)) await setTimeout(2_000);
    found.push(...(await problemsOf(survivor, seen)));
    await victim.kill('SIGKILL');
    process.stdout.write(`\r${round + 1} of ${rounds * faults.length * 2} rounds, ${found.length} problems `);
  }
  found.push(...(await countedCalls(survivor, upstream.requests.length)));
  await survivor.close();
  await relay.close();
  await postgres.close();
  await upstream.close();
  rmSync(folder, { recursive: true, force: true });
  return found;
}

function comesBack(fault: Fault): boolean {
  return fault === 'SIGSTOP' || fault.startsWith('cut off');
}

async function inject(
  fault: Fault,
  victim: Strata,
  postgres: PostgresServer,
  relay: Cuttable,
): Promise<void> {
  if (fault === 'database restart') return postgres.restart();
  if (fault === 'SIGKILL' || fault === 'SIGTERM') return victim.kill(fault);
  if (fault === 'SIGSTOP') {
    process.kill(victim.pid, 'SIGSTOP');
    await setTimeout(stoppedMs);
    return;
  }
  relay.cut();
  await setTimeout(fault === 'cut off for 20 s' ? shortCutMs : stoppedMs);
  relay.mend();
}

/** Whether the run ends, is interrupted or is stopped within the time of a takeover. */
async function settles(strata: Strata, { runId }: Seen): Promise<boolean> {
  const deadline = performance.now() + takeOverMs;
  while (performance.now() < deadline) {
    const response = await strata.fetch(`/api/runs/${runId}`).catch(() => null);
    if (response?.ok && (await response.json()).run.status !== 'running') return true;
    await setTimeout(100);
  }
  return false;
}

/**
 * Checks that no request at the upstream is counted twice and that no call is left open. A call that starts within
 * 250 ms before a kill has no row.
 */
async function countedCalls({ query }: Strata, requests: number): Promise<string[]> {
  const [row] = await query(`
    SELECT coalesce(sum(attempts), 0)::int AS attempts,
      count(*) FILTER (WHERE status IN ('running', 'queued'))::int AS open
    FROM "Call" WHERE NOT reused`);
  const attempts = Number(row?.attempts);
  const open = Number(row?.open);
  process.stdout.write(`\n${requests} requests at the upstream, ${attempts} attempts stored\n`);
  return [
    ...(attempts > requests ? [`${attempts} attempts are stored of ${requests} requests`] : []),
    ...(open > 0 ? [`${open} calls are left running`] : []),
  ];
}
