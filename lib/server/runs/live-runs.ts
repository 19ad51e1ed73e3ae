/**
 * The runs that this process executes, and those that ended recently: a reader that reconnects soon finds the
 * log unchanged.
 */

import { countTokens } from '@/lib/mixture/count-tokens';
import type { RunState } from '@/lib/moa/events/run-state';
import type { RunInput } from '@/lib/moa/run/run-mixture';
import { addPastUsage } from '@/lib/server/db/queries/usage-queries';
import { writeProgress } from '@/lib/server/db/queries/write-progress';
import { logError, redact } from '@/lib/server/log';
import { logContext } from '@/lib/server/log-context';
import { processSingleton } from '@/lib/server/process-singleton';
import { acquireLease } from '@/lib/server/providers/rate-limits/acquire-lease';
import { callableModels } from '@/lib/server/providers/registry/model-registry';
import { flushKeySpending, spentByKey } from '@/lib/server/spending/api-key-spending';
import { createLedger } from '@/lib/server/spending/ledger';
import { systemClock } from '@/lib/server/system-clock';
import type { SpendingLimit } from '@/lib/spending/budgets';
import type { UsageRow } from '@/lib/spending/usage-row';
import { sumOf } from '@/lib/spending/usage-summary';
import { type LiveRun, type LiveRunPorts, startLiveRun } from './live-run';
import { createRecorder } from './run-recorder';
import { createUsageRecorder, spendingRecorder } from './usage-recorder';

/** How long the log of a finished run stays in memory. Later readers get it from the database. */
const keepEndedMs = 30_000;
const storeRetryMs = 1_000;
const storeAttempts = 30;

const liveRuns = processSingleton('liveRuns', () => new Map<string, LiveRun>());
const recorder = processSingleton('recorder', () =>
  createRecorder({ write: writeProgress }, (error) => logError('recording runs', error)),
);

/** Runs that are not stored and cannot be found by id. */
const unkeptRuns = processSingleton('unkeptRuns', () => new Set<LiveRun>());
const usageOfUnkept = processSingleton('usageOfUnkept', () =>
  createLedger<UsageRow>({
    sum: (a, b) => ({ ...a, ...sumOf([a, b]) }),
    write: (rows) => addPastUsage([...rows.values()]),
    report: (error) => logError('storing what was used', error),
  }),
);
/** The API key of a run. */
const keysOfRuns = processSingleton('keysOfRuns', () => new WeakMap<LiveRun, string>());

export function liveRun(runId: string): LiveRun | undefined {
  return liveRuns.get(runId);
}

/** What running runs are still expected to cost, USD: their estimates minus what they have spent. */
export function expectedOfLiveRuns(): number {
  return expectedOf([...liveRuns.values(), ...unkeptRuns]);
}

/** The same for the runs of one API key. */
export function expectedOfRunsWith(keyId: string): number {
  return expectedOf([...liveRuns.values(), ...unkeptRuns].filter((live) => keysOfRuns.get(live) === keyId));
}

function expectedOf(runs: readonly LiveRun[]): number {
  const states = runs.map((live) => live.state());
  return states.reduce((sum, run) => sum + (run?.status === 'running' ? stillExpected(run) : 0), 0);
}

function stillExpected({ estimatedCostUsd, costUsd }: RunState): number {
  return Math.max(0, (estimatedCostUsd ?? 0) - (costUsd ?? 0));
}

/**
 * Starts executing a committed run within its limits. Returns at once.
 * @param keyId the API key; null for a person, and for a client without a key.
 */
export function beginRun(
  input: RunInput,
  limits: readonly SpendingLimit[],
  keyId: string | null = null,
): LiveRun {
  const live = start(input, limits, keyId, { recorder, storeEnd });
  liveRuns.set(input.runId, live);
  live.finished.then(() => setTimeout(() => liveRuns.delete(input.runId), keepEndedMs).unref());
  return live;
}

/**
 * Starts executing a run of which only the usage is stored. It exists in memory until it ends.
 * @param mixtureName the name under which its usage is counted.
 */
export function beginUnkeptRun(
  input: RunInput,
  limits: readonly SpendingLimit[],
  keyId: string | null,
  mixtureName: string,
): LiveRun {
  const live = start(input, limits, keyId, {
    recorder: createUsageRecorder(usageOfUnkept, mixtureName),
    storeEnd: async () => {},
  });
  unkeptRuns.add(live);
  live.finished.then(() => unkeptRuns.delete(live));
  return live;
}

function start(
  input: RunInput,
  limits: readonly SpendingLimit[],
  keyId: string | null,
  keeping: Pick<LiveRunPorts, 'recorder' | 'storeEnd'>,
): LiveRun {
  const spent = (usd: number) => keyId !== null && spentByKey(keyId, usd);
  const ports: LiveRunPorts = {
    clock: systemClock,
    random: Math.random,
    models: callableModels().resolve,
    acquireLease,
    countTokens,
    redact,
    storeEnd: keeping.storeEnd,
    recorder: keyId === null ? keeping.recorder : spendingRecorder(keeping.recorder, spent),
    report: (defect) => logError(`run ${input.runId}`, defect),
  };
  const context = { ...logContext.getStore(), runId: input.runId };
  const live = logContext.run(context, () => startLiveRun(input, limits, ports));
  if (keyId !== null) keysOfRuns.set(live, keyId);
  return live;
}

/** Stores the progress and usage of all running calls. */
export async function flushRecorder(): Promise<void> {
  await Promise.all([recorder.flush(), usageOfUnkept.flush(), flushKeySpending()]);
}

/**
 * Stores the end of a run and retries until the database accepts it. After half a minute readers are told the
 * end anyway, and the log says that it is not stored. The next accepted write contains it; without one, the
 * next start marks the run interrupted.
 */
async function storeEnd(run: RunState, lastSeq: number): Promise<void> {
  recorder.ended({ run, lastSeq });
  for (let attempt = 1; attempt <= storeAttempts; attempt += 1) {
    try {
      return await recorder.flush();
    } catch (error) {
      logError(`storing the end of run ${run.id} (attempt ${attempt})`, error);
      await new Promise((resolve) => setTimeout(resolve, storeRetryMs));
    }
  }
}
