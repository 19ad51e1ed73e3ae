/** Makes runs searchable after they have ended, a few at a time, so that a burst of ends does not hold up the database. */
import { indexMissingRuns, indexRuns } from '@/lib/server/db/queries/conversations/search-text-queries';
import { logError } from '@/lib/server/log';
import { processSingleton } from '@/lib/server/process-singleton';

const runsAtOnce = 10;

const state = processSingleton('searchIndex', () => ({ waiting: new Set<string>(), working: false }));

/** Returns at once. What fails is done by the next maintenance. */
export function indexEndedRun(runId: string): void {
  state.waiting.add(runId);
  if (!state.working) void work();
}

async function work(): Promise<void> {
  state.working = true;
  while (state.waiting.size > 0) {
    const ids = [...state.waiting].slice(0, runsAtOnce);
    for (const id of ids) state.waiting.delete(id);
    await indexRuns(ids).catch((error: unknown) => logError('making runs searchable', error));
  }
  state.working = false;
}

/** All that are not searchable, newest first. */
export async function indexAllRuns(): Promise<void> {
  while ((await indexMissingRuns(runsAtOnce)) > 0);
}
