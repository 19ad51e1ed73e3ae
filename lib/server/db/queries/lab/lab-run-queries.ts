/** The runs of evaluations. They live in conversations of the source "lab". */
import { ownClientId } from '@/lib/server/db/access/own-client-id';
import { prisma } from '@/lib/server/db/database';
import { Prisma } from '../../generated/client';
import { type ConversationToCommit, newConversationRow } from '../conversations/new-conversation-row';
import { commitTurn } from '../conversations/turn-queries';
import { copyOfCalls } from '../runs/copy-calls';
import type { Executor } from '../spending/reservation-queries';

export interface LabTurn extends ConversationToCommit {
  /** The run that a later turn follows; null for the first. */
  parentRunId: string | null;
  /** Calls of another run that are reused; the first turn only. */
  shared: { runId: string; places: readonly string[] } | null;
}

/** Commits a turn: the first one with its conversation. Its `clientId` exists once. */
export async function commitLabTurn({ parentRunId, shared, ...turn }: LabTurn, db: Executor): Promise<void> {
  if (parentRunId !== null) {
    await commitTurn(turn, { existingRunId: null, parentRunId, asked: null }, db);
    return;
  }
  const copied =
    shared === null ? Prisma.empty : Prisma.sql`, calls AS (${copyOfCalls(shared.runId, shared.places)})`;
  await db.$executeRaw`WITH ${newConversationRow(turn, 'lab')}${copied} SELECT id FROM run`;
}

/**
 * The newest run of the turn that was begun with `clientId`; null when there is none.
 * @param conversationId of a later turn; null for the first one.
 */
export async function findLabRun(
  clientId: string,
  conversationId: string | null,
): Promise<{ runId: string; conversationId: string } | null> {
  const [row] = await prisma().$queryRaw<{ runId: string; conversationId: string }[]>`
    SELECT newest.id AS "runId", newest."conversationId"
    FROM "Conversation" c
    JOIN "Run" asked ON asked."conversationId" = c.id AND asked."clientId" = ${clientId}
    JOIN "Run" newest ON newest."messageId" = asked."messageId"
    WHERE c.source = 'lab' AND ${
      conversationId === null
        ? Prisma.sql`c."clientId" = ${ownClientId(clientId)}`
        : Prisma.sql`c.id = ${conversationId}`
    }
    ORDER BY newest."createdAt" DESC, newest.id DESC LIMIT 1`;
  return row ?? null;
}

/** Hides the conversations of an evaluation. They are removed after a day, and their costs stay in the totals. */
export async function hideLabConversations(evaluationId: string): Promise<void> {
  await prisma().$executeRaw`
    UPDATE "Conversation" SET "deletedAt" = now() WHERE "deletedAt" IS NULL AND source = 'lab' AND id IN (
      SELECT r."conversationId" FROM "EvaluationAnswer" a, unnest(a."runIds") AS run(id), "Run" r
      WHERE a."evaluationId" = ${evaluationId} AND r.id = run.id)`;
}
