/** Which runs are read on other instances: these read what is stored, so it is stored more often. */
import { database } from '@/lib/server/db/database';
import { logError } from '@/lib/server/log';
import { processSingleton } from '@/lib/server/process-singleton';

/** How often an instance says which runs it reads. */
const sayMs = 2_000;
/** How long a run counts as watched after it was said. */
const lifetimeMs = 5_000;

/** Until when each run counts as watched, by `performance.now()`. */
const watched = processSingleton('watchedRuns', () => new Map<string, number>());

/** Whether another instance has said of late that it reads the run. */
export function isWatched(runId: string): boolean {
  return (watched.get(runId) ?? 0) > performance.now();
}

/** Learns from now on what other instances read. @param isExecuting whether this process executes a run. */
export function noteWatchedRuns(isExecuting: (runId: string) => boolean): void {
  database().notifications?.on('strata_watched', (ids) => {
    const now = performance.now();
    // Nobody asks for a run again that has ended.
    for (const [id, until] of watched) if (until <= now) watched.delete(id);
    for (const id of ids) if (isExecuting(id)) watched.set(id, now + lifetimeMs);
  });
}

/** Says that this instance reads the run, now and again until the result is called. */
export function sayWatched(runId: string): () => void {
  const say = () =>
    database()
      .notifications?.send('strata_watched', [runId])
      .catch((error: unknown) => logError('telling other instances', error));
  void say();
  const timer = setInterval(say, sayMs);
  return () => clearInterval(timer);
}
