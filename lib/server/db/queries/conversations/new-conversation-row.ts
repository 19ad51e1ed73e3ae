import { ownerIdOfNew } from '@/lib/server/db/access/access';
import { ownClientId } from '@/lib/server/db/access/own-client-id';
import { sanitizeForPostgres } from '@/lib/server/db/sanitize-for-postgres';
import { Prisma } from '../../generated/client';
import { newRunRow, type RunToCommit } from '../runs/new-run-row';

/** A conversation that begins with a question and its run. */
export interface ConversationToCommit extends RunToCommit {
  messageId: string;
  /** The text of the question. */
  content: string;
  title: string;
}

/**
 * The parts `conversation`, `message`, `run` and `reservation` of a statement: they insert a new conversation with its
 * question and run.
 * @param source as in the table `Conversation`.
 */
export function newConversationRow(
  run: ConversationToCommit,
  source: 'person' | 'program' | 'lab',
): Prisma.Sql {
  const { conversationId, clientId = null, messageId, title, content, now } = run;
  return Prisma.sql`conversation AS (
      INSERT INTO "Conversation" (id, title, source, "ownerId", "clientId", "createdAt", "updatedAt")
      VALUES (${conversationId}, ${title}, ${source}, ${ownerIdOfNew()}, ${ownClientId(clientId)}, ${now}, ${now})
      RETURNING id
    ), message AS (
      INSERT INTO "Message" (id, "conversationId", content, "createdAt")
      SELECT ${messageId}, id, ${sanitizeForPostgres(content)}, ${now} FROM conversation
    ), ${newRunRow(run, messageId)}`;
}
