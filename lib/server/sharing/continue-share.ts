import { nanoid } from 'nanoid';
import type { Conversation } from '@/lib/contract/conversation-contract';
import type { SharedRun } from '@/lib/contract/share-contract';
import { found } from '@/lib/errors';
import { comparePlaces } from '@/lib/mixture/plan';
import { startedRun } from '@/lib/moa/events/reduce';
import { storeCopy } from '@/lib/server/db/queries/store-copy';
import { findShare } from './find-share';
import { withNewIds } from './with-new-ids';

/**
 * Copies a shared conversation for its visitor.
 * @throws StrataError `not_found` when the token is unknown, revoked or expired.
 */
export async function continueShare(token: string): Promise<Conversation> {
  const shared = found(await findShare(token), 'share');
  const runs = shared.included.layers ? shared.runs : shared.runs.map(withMissingCalls);
  return storeCopy(withNewIds({ ...shared, runs }, nanoid));
}

/** The run with the calls that the share does not include: without them, they would look as if they were still to come. */
function withMissingCalls(run: SharedRun): SharedRun {
  const { id: runId, mixture, startedAt, estimatedCostUsd } = run;
  const planned = startedRun({ type: 'run.started', runId, mixture, startedAt, estimatedCostUsd }).calls;
  const missing = planned
    .filter(({ call }) => !run.calls.some((included) => included.call === call))
    .map((call) => ({ ...call, status: 'skipped' as const, error: notIncluded }));
  return { ...run, calls: [...run.calls, ...missing].toSorted((a, b) => comparePlaces(a.call, b.call)) };
}

const notIncluded = { code: 'skipped' as const, message: 'Not included in the share.' };
