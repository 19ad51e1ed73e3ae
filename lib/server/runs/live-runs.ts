/**
 * The runs that this process executes, and those that ended recently: a reader that reconnects soon finds the
 * log unchanged.
 */

import { setTimeout as delay } from 'node:timers/promises';
import { countTokens } from '@/lib/mixture/count-tokens';
import { serverStopped } from '@/lib/moa/ports/run-control';
import type { RunInput } from '@/lib/moa/run/run-mixture';
import { database } from '@/lib/server/db/database';
import { type CallToWrite, type RunToEnd, writeProgress } from '@/lib/server/db/queries/runs/write-progress';
import { deleteReservation } from '@/lib/server/db/queries/spending/reservation-queries';
import { addPastUsage, type CountedUsage } from '@/lib/server/db/queries/spending/usage-queries';
import { instanceId } from '@/lib/server/instance-id';
import { logError, redact } from '@/lib/server/log';
import { logContext } from '@/lib/server/log-context';
import { processSingleton } from '@/lib/server/process-singleton';
import { acquireLease } from '@/lib/server/providers/rate-limits/acquire-lease';
import { callableModels } from '@/lib/server/providers/registry/model-registry';
import { flushKeySpending, spentByKey } from '@/lib/server/spending/api-key-spending';
import { createLedger } from '@/lib/server/spending/ledger';
import { systemClock } from '@/lib/server/system-clock';
import type { SpendingLimit } from '@/lib/spending/budgets';
import { sumOf } from '@/lib/spending/usage-summary';
import { indexEndedRun } from './index-ended-runs';
import { isWatched } from './instances/watched-runs';
import { type LiveRun, type LiveRunPorts, startLiveRun } from './live-run';
import { observedRecorder } from './run-observers';
import { createRecorder } from './run-recorder';
import { createUsageRecorder, spendingRecorder } from './usage-recorder';

/** How long the log of a finished run stays in memory. Later readers get it from the database. */
const keepEndedMs = 30_000;
const storeRetryMs = 1_000;
/** After this time readers are told of the end although it is not stored yet. */
const tellUnstoredMs = 30_000;
const interruptMs = 5_000;
const startingMs = 50;

const liveRuns = processSingleton('liveRuns', () => new Map<string, LiveRun>());
const recorder = processSingleton('recorder', () =>
  createRecorder({ write: storeProgress }, (error) => logError('recording runs', error), isWatched),
);

/** Runs that are not stored. Nothing finds them by id. */
const unkeptRuns = processSingleton('unkeptRuns', () => new Map<string, LiveRun>());
const usageOfUnkept = processSingleton('usageOfUnkept', () =>
  createLedger<CountedUsage>({
    sum: (a, b) => ({ ...a, ...sumOf([a, b]) }),
    write: (rows) => addPastUsage([...rows.values()]),
    report: (error) => logError('storing what was used', error),
  }),
);

export function liveRun(runId: string): LiveRun | undefined {
  return liveRuns.get(runId);
}

/** Whether this process executes a stored run, or did within the last half minute. */
export function isAnyRunLive(): boolean {
  return liveRuns.size > 0;
}

/** Runs whose commit is in progress: their owner has not lost them. */
const startingRuns = processSingleton('startingRuns', () => new Set<string>());

/** Keeps `runId` from being taken for a lost run while `commit` stores it. */
export async function whileStarting<T>(runId: string, commit: () => Promise<T>): Promise<T> {
  startingRuns.add(runId);
  try {
    return await commit();
  } finally {
    // After the caller has begun the run.
    setImmediate(() => startingRuns.delete(runId));
  }
}

/** Whether this process executes the run or is about to. */
export function isExecuting(runId: string): boolean {
  return startingRuns.has(runId) || liveRuns.get(runId)?.log.closed === false;
}

/** By their ids. */
function openRuns(): Map<string, LiveRun> {
  return new Map([...liveRuns, ...unkeptRuns].filter(([, { log }]) => !log.closed));
}

/** Runs that this process executes or that are about to start here. */
export function runsInProgress(): number {
  return new Set([...openRuns().keys(), ...startingRuns]).size;
}

/** Resolves when no run of this process is in progress. Only useful while no further ones start. */
export async function allRunsEnded(): Promise<void> {
  for (;;) {
    const running = [...openRuns().values()];
    if (running.length === 0 && startingRuns.size === 0) return;
    const ended = Promise.all(running.map(({ finished }) => finished));
    // A run whose commit is in progress is not among them yet.
    await (startingRuns.size === 0 ? ended : new Promise((resolve) => setTimeout(resolve, startingMs)));
  }
}

/** Stops all runs of this process and waits until they are stored, at most five seconds. */
export async function interruptLiveRuns(): Promise<void> {
  const running = [...openRuns().values()];
  for (const { control } of running) control.stop(serverStopped);
  const ended = Promise.all(running.map(({ finished }) => finished));
  await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, interruptMs).unref())]);
}

/** How calls reach their models. */
export type CallPorts = Pick<LiveRunPorts, 'models' | 'acquireLease'>;

/**
 * Starts executing a committed run within its limits. Returns at once.
 * @param keyId the API key; null for a person, and for a client without a key.
 */
export function beginRun(
  input: RunInput,
  limits: readonly SpendingLimit[],
  keyId: string | null = null,
  calls: CallPorts = foregroundCalls(),
): LiveRun {
  let stored: Promise<void> = Promise.resolve();
  const live = start(input, limits, keyId, {
    ...calls,
    recorder,
    storeEnd(run, lastSeq) {
      stored = storeEnd({ run, lastSeq }, keyId);
      return Promise.race([
        stored,
        new Promise<void>((resolve) => setTimeout(resolve, tellUnstoredMs).unref()),
      ]);
    },
  });
  liveRuns.set(input.runId, live);
  live.finished
    .then(() => stored)
    .then(() => indexEndedRun(input.runId))
    .then(() => setTimeout(() => liveRuns.delete(input.runId), keepEndedMs).unref());
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
    ...foregroundCalls(),
    recorder: createUsageRecorder(usageOfUnkept, mixtureName),
    storeEnd: () => releaseUnkept(input.runId),
  });
  unkeptRuns.set(input.runId, live);
  live.finished.then(() => unkeptRuns.delete(input.runId));
  return live;
}

function foregroundCalls(): CallPorts {
  return { models: callableModels().resolve, acquireLease };
}

function start(
  input: RunInput,
  limits: readonly SpendingLimit[],
  keyId: string | null,
  given: CallPorts & Pick<LiveRunPorts, 'recorder' | 'storeEnd'>,
): LiveRun {
  const observed = observedRecorder(given.recorder);
  const spent = (usd: number) => keyId !== null && spentByKey(keyId, usd);
  const ports: LiveRunPorts = {
    ...given,
    clock: systemClock,
    random: Math.random,
    countTokens,
    redact,
    recorder: keyId === null ? observed : spendingRecorder(observed, spent),
    report: (defect) => logError(`run ${input.runId}`, defect),
  };
  const context = { ...logContext.getStore(), runId: input.runId };
  return logContext.run(context, () => startLiveRun(input, limits, ports));
}

/** Stores the progress and usage of all running calls. */
export async function flushRecorder(): Promise<void> {
  await Promise.all([recorder.flush(), usageOfUnkept.flush(), flushKeySpending()]);
}

/**
 * Stores the end of a run and retries until the database accepts it. The run stays in memory that long, so that its
 * readers find it.
 */
async function storeEnd(end: RunToEnd, keyId: string | null): Promise<void> {
  // Before the reservation ends: the key's budget must count one of them at any moment.
  if (keyId !== null)
    await flushKeySpending().catch((error) => logError('storing what keys have cost', error));
  recorder.ended(end);
  await untilStored(`storing the end of run ${end.run.id}`, recorder.flush);
}

/**
 * Resolves when the calls of this process that have ended are stored, or the signal ends the wait. What is asked after it
 * never makes them be paid for again, whenever the process dies.
 */
export async function endedCallsStored(signal: AbortSignal): Promise<void> {
  await untilStored('storing the calls before a call', recorder.flushEndedCalls, signal);
}

/** Retries until the database accepts it, or the signal ends the wait. */
async function untilStored(what: string, store: () => Promise<void>, signal?: AbortSignal): Promise<void> {
  for (let attempt = 1; signal?.aborted !== true; attempt += 1) {
    try {
      return await store();
    } catch (error) {
      logError(`${what} (attempt ${attempt})`, error);
      await delay(storeRetryMs, null, { ref: false, signal }).catch(() => {});
    }
  }
}

/** Ends the reservation of a run that is not stored, when its usage is. */
async function releaseUnkept(runId: string): Promise<void> {
  try {
    await Promise.all([usageOfUnkept.flush(), flushKeySpending()]);
    await deleteReservation(runId);
  } catch (error) {
    logError(`ending the reservation of run ${runId}`, error);
  }
}

async function storeProgress(calls: readonly CallToWrite[], ended: readonly RunToEnd[]): Promise<void> {
  await writeProgress(instanceId(), calls, ended);
  const ids = new Set([...calls.map(({ runId }) => runId), ...ended.map(({ run }) => run.id)]);
  // Readers on other instances poll, too.
  database()
    .notifications?.send('strata_progress', [...ids])
    .catch((error: unknown) => logError('telling other instances', error));
}
