/** Commits a conversation with its first question. */
import type { AskedConversation } from '@/lib/contract/conversation-contract';
import { ownClientId } from '@/lib/server/db/access/own-client-id';
import { allowed } from '@/lib/server/db/access/rights';
import { prisma } from '@/lib/server/db/database';
import { conversationColumns, runParts, toConversation, toMessage, toRun } from '../rows';
import { freshRun } from '../runs/new-run-row';
import type { Executor } from '../spending/reservation-queries';
import { type ConversationToCommit, newConversationRow } from './new-conversation-row';

/** Commits the conversation, its question and its run, in one statement. A `clientId` creates one conversation. */
export async function commitFirstTurn(turn: ConversationToCommit, db: Executor): Promise<AskedConversation> {
  const { conversationId: id, title, messageId, content, now } = turn;
  await db.$executeRaw`WITH ${newConversationRow(turn, 'person')} SELECT id FROM run`;
  const createdAt = now.toISOString();
  return {
    conversation: {
      ...{ id, title, source: 'person', pinned: false, createdAt, updatedAt: createdAt },
      ownership: { mine: true, team: null },
    },
    message: { id: messageId, conversationId: id, role: 'user', content, parentId: null, createdAt },
    run: freshRun(turn, messageId, []),
  };
}

/** The conversation that the same request created; null when there is none. */
export async function findFirstTurn(clientId: string): Promise<AskedConversation | null> {
  const row = await prisma().run.findFirst({
    where: { clientId, conversation: { clientId: ownClientId(clientId), ...allowed('own') } },
    include: {
      ...runParts,
      message: true,
      conversation: { select: conversationColumns },
    },
  });
  if (row === null) return null;
  const { conversation, message, ...run } = row;
  return { conversation: toConversation(conversation), message: toMessage(message), run: toRun(run) };
}
