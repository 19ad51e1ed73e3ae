/** Lets interrupted runs go on by themselves, where the settings say so. */
import { withAccess } from '@/lib/server/db/access/access';
import { findRunsToResume } from '@/lib/server/db/queries/runs/run-queries';
import { readSettings } from '@/lib/server/db/queries/settings-queries';
import { logError } from '@/lib/server/log';
import { type RunConduct, resumeRun } from './retry-run';

/** Older ones have been seen, and left, by somebody. */
const longestMs = 24 * 60 * 60 * 1000;

/** The `clientId` of a run that goes on by itself: unique in its conversation, so that of all instances one resumes it. */
const resumedAs = 'resumed-by-itself-';

/** The runs of an instance that died may be as many as this one executes. */
const byItself: RunConduct = { priority: 'background', limits: [] };

/** Resumes each interrupted run once. A run that cannot go on, because a model is gone for instance, stays as it is. */
export async function resumeInterrupted(): Promise<void> {
  const { resumeInterrupted: isOn = false } = await readSettings();
  if (!isOn) return;
  for (const { id, access } of await findRunsToResume(new Date(Date.now() - longestMs), resumedAs)) {
    await withAccess(access, () => resumeRun(id, resumedAs + id, byItself)).catch((error: unknown) =>
      logError(`resuming run ${id}`, error),
    );
  }
}
