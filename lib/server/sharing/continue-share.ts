import type { Conversation } from '@/lib/contract/conversation-contract';
import { found } from '@/lib/errors';
import { newId } from '@/lib/new-id';
import { findShare } from './find-share';
import { storeSearchableCopy } from './store-searchable-copy';
import { withMissingCalls } from './with-missing-calls';
import { withNewIds } from './with-new-ids';

/**
 * Copies a shared conversation for its visitor.
 * @throws StrataError `not_found` when the token is unknown, revoked or expired.
 */
export async function continueShare(token: string): Promise<Conversation> {
  const shared = found(await findShare(token), 'share');
  return storeSearchableCopy(withNewIds({ ...shared, runs: shared.runs.map(withMissingCalls) }, newId));
}
