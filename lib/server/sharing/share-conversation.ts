import { nanoid } from 'nanoid';
import type { ConversationDetail } from '@/lib/contract/conversation-contract';
import type { Share, SharedConversation } from '@/lib/contract/share-contract';
import { threadOf } from '@/lib/conversation/thread';
import { found, StrataError } from '@/lib/errors';
import { createShare } from '@/lib/server/db/queries/share-queries';
import { readConversation } from '@/lib/server/runs/read-run';
import { publicSnapshot, withNewIds } from './public-snapshot';

/** 26 characters of 6 bits each: 156 bits. */
const tokenLength = 26;

/**
 * Freezes one branch of a conversation under a new token.
 * @param runId a run of the branch; by default the newest.
 * @throws StrataError `not_found` for the conversation or the run, `conflict` while a run of the branch is in
 * progress.
 */
export async function shareConversation(conversationId: string, runId: string | undefined): Promise<Share> {
  const detail = found(await readConversation(conversationId), 'conversation');
  if (runId !== undefined)
    found(
      detail.runs.find((run) => run.id === runId),
      'run in this conversation',
    );
  const snapshot = publicSnapshot(withNewIds(snapshotOf(detail, runId ?? null, new Date()), nanoid));
  return createShare(nanoid(tokenLength), conversationId, snapshot);
}

/** The snapshot: the questions of one branch and their complete runs, without the requests of calls. */
export function snapshotOf(detail: ConversationDetail, runId: string | null, now: Date): SharedConversation {
  const turns = threadOf(detail, runId);
  const runs = turns.flatMap((turn) => (turn.run === null ? [] : [turn.run]));
  if (runs.length === 0)
    throw new StrataError('conflict', 'There is nothing to share yet: ask something first.');
  if (runs.some((run) => run.status === 'running')) {
    throw new StrataError(
      'conflict',
      'A run of this conversation is still in progress. Share it when it has ended.',
    );
  }
  return {
    title: detail.conversation.title,
    sharedAt: now.toISOString(),
    messages: turns.map((turn) => turn.message),
    runs,
  };
}
