/**
 * The log of a run that another instance executes, made from what that instance stores: every 100 ms, of which it tells
 * by a notification. Readers of one run share one log.
 */
import { eventsBetween } from '@/lib/moa/events/events-between';
import type { RunState } from '@/lib/moa/events/run-state';
import { system, withAccess } from '@/lib/server/db/access/access';
import { database } from '@/lib/server/db/database';
import { findRun } from '@/lib/server/db/queries/runs/run-queries';
import { logError } from '@/lib/server/log';
import { processSingleton } from '@/lib/server/process-singleton';
import { systemClock } from '@/lib/server/system-clock';
import { createRunLog, type RunLog } from '../run-log';
import { sayWatched } from './watched-runs';

/** In case a notification was lost. */
const pollMs = 1_000;

const followed = processSingleton('remoteRuns', () => new Map<string, RunLog>());
/** One promise for each run that has readers here. It resolves when the last one leaves, or when the run ends. */
const beingRead = processSingleton('remoteRunsBeingRead', () => new Set<Promise<void>>());

/** Begins to follow the run with its first reader, and ends with the last one, or with the run. */
export function remoteRunLog(runId: string): RunLog {
  const existing = followed.get(runId);
  if (existing !== undefined) return existing;
  const log = followRun(runId);
  followed.set(runId, log);
  return log;
}

/** Resolves when nobody reads a run of another instance here. */
export async function remoteReadersLeft(): Promise<void> {
  while (beingRead.size > 0) await Promise.all(beingRead);
}

function followRun(runId: string): RunLog {
  const log = createRunLog(systemClock, () => {});
  let state: RunState | null = null;
  let readers = 0;
  let reading: Promise<void> = Promise.resolve();
  /** Whether a further reading follows the one in progress. */
  let queued = false;
  let leave = () => {};

  async function refresh(): Promise<void> {
    if (log.closed) return;
    // The log is that of all its readers, each of whom was allowed to read it.
    const stored = await withAccess(system, () => findRun(runId));
    const next = stored ?? deleted(state);
    for (const event of next === null ? [] : eventsBetween(state, next)) log.append(event);
    state = next;
    if (log.closed) leave();
  }
  function refreshSoon() {
    if (queued) return;
    queued = true;
    reading = reading
      .then(() => {
        queued = false;
        return refresh();
      })
      .catch((error: unknown) => logError(`following run ${runId}`, error));
  }
  function follow() {
    const off = database().notifications?.on('strata_progress', (ids) => {
      if (ids.includes(runId)) refreshSoon();
    });
    const poll = setInterval(refreshSoon, pollMs);
    const unwatch = sayWatched(runId);
    const left = Promise.withResolvers<void>();
    beingRead.add(left.promise);
    leave = () => {
      off?.();
      clearInterval(poll);
      unwatch();
      followed.delete(runId);
      beingRead.delete(left.promise);
      left.resolve();
    };
    refreshSoon();
  }

  return {
    append: log.append,
    read: log.read,
    since: log.since,
    onChange(listener) {
      if (readers === 0) follow();
      readers += 1;
      const off = log.onChange(listener);
      return () => {
        off();
        readers -= 1;
        if (readers === 0) leave();
      };
    },
    get closed() {
      return log.closed;
    },
    get lastSeq() {
      return log.lastSeq;
    },
  };
}

/** A run whose conversation was deleted meanwhile is stopped. */
function deleted(state: RunState | null): RunState | null {
  if (state === null) return null;
  const error = 'The conversation was deleted.';
  return {
    ...state,
    status: 'stopped',
    error,
    finishedAt: new Date().toISOString(),
    durationMs: state.durationMs ?? 0,
  };
}
