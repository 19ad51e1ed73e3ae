import type { RatingBody } from '@/lib/contract/run-contract';
import { found } from '@/lib/errors';
import { deleteRating, storeRating } from '@/lib/server/db/queries/runs/rating-queries';
import { readRun } from './read-run';

/**
 * Stores what a person thinks of the answer or of one call, or removes it.
 * @throws StrataError `not_found` for the run or its call.
 */
export async function rate(runId: string, { call, rating }: RatingBody): Promise<void> {
  const run = found(await readRun(runId, 'continue'), 'run');
  if (call !== null)
    found(
      run.calls.find((candidate) => candidate.call === call),
      'call',
    );
  const of = call ?? 'answer';
  if (rating === null) await deleteRating(runId, of);
  else await storeRating(runId, of, rating, new Date());
}
