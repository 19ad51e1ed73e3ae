/**
 * The runs that this process executes now, and those that ended moments ago: a reader that comes back after a
 * short absence finds the log as it left it.
 */
import type { SpendingLimit } from '@/lib/budget/budgets';
import { writeCalls } from '@/lib/db/calls';
import { finishRun } from '@/lib/db/runs';
import { logError, redact } from '@/lib/log';
import type { RunInput } from '@/lib/moa/run';
import type { RunState } from '@/lib/moa/run-state';
import { callableModels } from '@/lib/models/callable';
import { countTokens } from '@/lib/models/count-tokens';
import { createRateLimits } from '@/lib/models/rate-limits';
import { processWide } from '@/lib/process-wide';
import { type LiveRun, startLiveRun } from './live-run';
import { createRecorder } from './recorder';
import { systemClock } from './system-clock';

/** How long the log of a run that is over stays in memory. After that, readers get it from the database. */
const keepEndedMs = 30_000;
const storeRetryMs = 1_000;
const storeAttempts = 30;

const liveRuns = processWide('liveRuns', () => new Map<string, LiveRun>());
const permits = processWide('permits', () => createRateLimits(systemClock));
const recorder = processWide('recorder', () =>
  createRecorder({ writeCalls }, (error) => logError('recording calls', error)),
);

export function liveRun(runId: string): LiveRun | undefined {
  return liveRuns.get(runId);
}

/** What the runs that are on are still expected to cost, USD: their estimates less what they have spent. */
export function expectedOfLiveRuns(): number {
  const states = [...liveRuns.values()].map((live) => live.state());
  return states.reduce((sum, run) => sum + (run?.status === 'running' ? stillExpected(run) : 0), 0);
}

function stillExpected({ estimatedCostUsd, costUsd }: RunState): number {
  return Math.max(0, (estimatedCostUsd ?? 0) - (costUsd ?? 0));
}

/** Starts executing a run that is committed, within what it may spend. Returns at once. */
export function beginRun(input: RunInput, limits: readonly SpendingLimit[]): LiveRun {
  const live = startLiveRun(input, limits, {
    clock: systemClock,
    random: Math.random,
    models: callableModels().resolve,
    permits,
    countTokens,
    redact,
    recorder,
    storeEnd,
    report: (defect) => logError(`run ${input.runId}`, defect),
  });
  liveRuns.set(input.runId, live);
  live.finished.then(() => setTimeout(() => liveRuns.delete(input.runId), keepEndedMs).unref());
  return live;
}

/** Stores what every running call has said until now. */
export function flushRecorder(): Promise<void> {
  return recorder.flush();
}

/**
 * Stores the end of a run, again until the database takes it. One that refuses for half a minute ends the wait:
 * readers are told the end, the log says that it is not stored, and the next start marks the run interrupted.
 */
async function storeEnd(state: RunState, lastSeq: number): Promise<void> {
  for (let attempt = 1; attempt <= storeAttempts; attempt += 1) {
    try {
      await recorder.flush();
      return await finishRun(state, lastSeq);
    } catch (error) {
      logError(`storing the end of run ${state.id} (attempt ${attempt})`, error);
      await new Promise((resolve) => setTimeout(resolve, storeRetryMs));
    }
  }
}
