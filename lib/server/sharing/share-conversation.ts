import type { z } from 'zod';
import {
  type createShareBody,
  defaultShareOptions,
  type Share,
  type SharedConversation,
  type updateShareBody,
} from '@/lib/contract/share-contract';
import { found } from '@/lib/errors';
import { newId } from '@/lib/new-id';
import { auditPerson } from '@/lib/server/db/accounts/audit-queries';
import {
  createShare,
  findOwnShare,
  replaceSnapshot,
} from '@/lib/server/db/queries/conversations/share-queries';
import { readConversation } from '@/lib/server/runs/read-run';
import { takeSnapshot } from './take-snapshot';
import { wholeOptions } from './whole-options';

/** 154 bits. */
const tokenLength = 26;
const dayMs = 24 * 60 * 60 * 1000;

/**
 * Freezes one branch of a conversation under a new token.
 * @throws StrataError `not_found` for the conversation or the run, `conflict` while a run of the branch is in
 * progress.
 */
export async function shareConversation(
  conversationId: string,
  { runId, options, expiresInDays, title, description }: z.output<typeof createShareBody>,
): Promise<Share> {
  const detail = found(await readConversation(conversationId, 'own'), 'conversation');
  if (runId !== undefined)
    found(
      detail.runs.find((run) => run.id === runId),
      'run in this conversation',
    );
  // The branch stays the same when the share is updated, also when there are newer ones by then.
  const branch = runId ?? detail.runs.at(-1)?.id ?? null;
  const taken = await takeSnapshot(detail, branch, wholeOptions(defaultShareOptions, options));
  const token = newId(tokenLength);
  await auditPerson('share.made', conversationId);
  return createShare({
    token,
    conversationId,
    runId: branch,
    snapshot: withPreview(taken, title, description),
    ownTitle: title,
    expiresAt: dateAfter(expiresInDays),
  });
}

/**
 * Replaces the snapshot of a share by the present state of its branch.
 * @throws StrataError `not_found` for the share, `conflict` while a run of the branch is in progress.
 */
export async function updateShare(
  token: string,
  { options, expiresInDays, title, description }: z.output<typeof updateShareBody>,
): Promise<Share> {
  const share = found(await findOwnShare(token), 'share');
  const detail = found(await readConversation(share.conversationId), 'conversation');
  const taken = await takeSnapshot(detail, share.runId, wholeOptions(share.options, options));
  const ownTitle = title === undefined ? share.ownTitle : title;
  const preview = description === undefined ? share.description : description;
  const snapshot = withPreview(taken, ownTitle, preview);
  const known = share.expiresAt === null ? null : new Date(share.expiresAt);
  const expiresAt = expiresInDays === undefined ? known : dateAfter(expiresInDays);
  return found(await replaceSnapshot({ token, snapshot, ownTitle, expiresAt }), 'share');
}

/** The snapshot with what its owner wrote for link previews; null where nothing. */
function withPreview(
  snapshot: SharedConversation,
  title: string | null,
  description: string | null,
): SharedConversation {
  return {
    ...snapshot,
    title: title ?? snapshot.title,
    ...(description === null ? {} : { description }),
  };
}

function dateAfter(days: number | null): Date | null {
  return days === null ? null : new Date(Date.now() + days * dayMs);
}
