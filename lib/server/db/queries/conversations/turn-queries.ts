/** Commits a question with its run, and reads earlier turns. */

import type { CreatedRun, Message } from '@/lib/contract/conversation-contract';
import { StrataError } from '@/lib/errors';
import type { CallState } from '@/lib/moa/events/run-state';
import { type Turn, turnOf } from '@/lib/moa/messages/run-question';
import { allowed, allowedSql } from '@/lib/server/db/access/rights';
import { prisma } from '@/lib/server/db/database';
import { Prisma } from '../../generated/client';
import { runParts, toMessage, toRun } from '../rows';
import { copyOfCalls } from '../runs/copy-calls';
import { freshRun, newRunRow, type RunToCommit } from '../runs/new-run-row';
import type { Executor } from '../spending/reservation-queries';
import { type ApiRunDetails, apiRunRows } from './api-run-queries';
import { untitled } from './conversation-queries';

/** A question as it was asked. */
interface AskedTurn {
  conversationId: string;
  clientId: string | undefined;
  content: string;
  /** See `createRunBody` in lib/contract/run-contract.ts. */
  parentId: string | null | undefined;
}

export interface TurnToCommit extends RunToCommit {
  content: string;
  messageId: string;
  title: string;
}

/** A run beside an earlier one of the same question that reuses some of its calls. */
export interface RedoToCommit extends RunToCommit {
  message: Message;
  earlierRunId: string;
  kept: readonly CallState[];
  /** What an API client sent; null for a person's run. */
  apiRun: ApiRunDetails | null;
}

/**
 * Commits with `commit`. A concurrent request with the same `clientId` can win at any moment: then this one fails, and
 * what the winner stored is returned.
 * @param find what a request with the id stored; null for nothing.
 */
export async function commitOnce<T>(
  clientId: string | undefined,
  commit: () => Promise<T>,
  find: (clientId: string) => Promise<T | null>,
): Promise<T> {
  try {
    return await commit();
  } catch (error) {
    const existing = clientId === undefined ? null : await find(clientId);
    if (existing === null) throw error;
    return existing;
  }
}

/**
 * Commits the message and its run, in one statement, because many concurrent questions share one connection.
 * @throws StrataError `not_found` for the conversation.
 */
export async function commitTurn(turn: TurnToCommit, place: Place, db: Executor): Promise<CreatedRun> {
  const { conversationId, content, now } = turn;
  const { parentRunId, asked } = place;
  const messageId = asked?.id ?? turn.messageId;
  const message = Prisma.sql`
    INSERT INTO "Message" (id, "conversationId", "parentRunId", content, "createdAt")
    SELECT ${messageId}, id, ${parentRunId}, ${content}, ${now} FROM conversation WHERE ${asked === null}`;
  await insertRun(turn, messageId, Prisma.sql`, message AS (${message})`, db);
  return {
    message: {
      id: messageId,
      conversationId,
      role: 'user',
      content,
      parentId: parentRunId,
      createdAt: (asked?.createdAt ?? now).toISOString(),
    },
    run: freshRun(turn, messageId, []),
  };
}

/**
 * Commits a run that reuses calls of an earlier one.
 * @throws StrataError `not_found` for the conversation.
 */
export async function commitRedo(redo: RedoToCommit, db: Executor): Promise<CreatedRun> {
  const { message, earlierRunId, kept, apiRun } = redo;
  const copied = copyOfCalls(
    earlierRunId,
    kept.map(({ call }) => call),
  );
  const asked = apiRun === null ? Prisma.empty : Prisma.sql`, ${apiRunRows(apiRun, redo.now)}`;
  await insertRun(redo, message.id, Prisma.sql`, calls AS (${copied})${asked}`, db);
  return { message, run: freshRun(redo, message.id, kept) };
}

/** The place of a question in the conversation. */
export interface Place {
  /** The run that the same request created before. */
  existingRunId: string | null;
  /** The run that the question follows; null at the beginning. */
  parentRunId: string | null;
  /** The existing message: the same question at the same place gets another run. */
  asked: { id: string; createdAt: Date } | null;
}

/**
 * Finds the place of a question, in one statement.
 * @throws StrataError `not_found` for the conversation, `conflict` for an API client's, `unprocessable` for
 * the parent.
 */
export async function placeOf({ conversationId, clientId, parentId, content }: AskedTurn): Promise<Place> {
  const atEnd = parentId === undefined;
  const [row] = await prisma().$queryRaw<
    {
      source: string;
      existingRunId: string | null;
      parentRunId: string | null;
      askedId: string | null;
      askedAt: Date;
    }[]
  >`
    SELECT
      c.source,
      (SELECT id FROM "Run" WHERE "conversationId" = c.id AND "clientId" = ${clientId ?? null}) AS "existingRunId",
      parent.id AS "parentRunId", asked.id AS "askedId", asked."createdAt" AS "askedAt"
    FROM "Conversation" c
    LEFT JOIN LATERAL (
      SELECT id FROM "Run"
      WHERE "conversationId" = c.id AND (${atEnd} OR id = ${parentId ?? null} OR "messageId" = ${parentId ?? null})
      ORDER BY "createdAt" DESC, id DESC LIMIT 1
    ) parent ON ${parentId !== null}
    LEFT JOIN LATERAL (
      SELECT id, "createdAt" FROM "Message"
      WHERE "conversationId" = c.id AND "parentRunId" IS NOT DISTINCT FROM parent.id AND content = ${content}
      ORDER BY "createdAt" LIMIT 1
    ) asked ON ${!atEnd}
    WHERE c.id = ${conversationId} AND c."deletedAt" IS NULL AND ${allowedSql('continue', 'c')}`;
  if (row === undefined) throw noConversation();
  if (row.source === 'program') {
    throw new StrataError(
      'conflict',
      'An API client began this conversation. Its calls can be retried, but nobody can ask a follow-up question here.',
    );
  }
  const { existingRunId, parentRunId, askedId, askedAt } = row;
  if (existingRunId === null && typeof parentId === 'string' && parentRunId === null) {
    throw new StrataError(
      'unprocessable',
      'The conversation has no message or run with the id in parentId.',
      {
        fields: [{ path: '/parentId', detail: 'is not in this conversation' }],
      },
    );
  }
  return { existingRunId, parentRunId, asked: askedId === null ? null : { id: askedId, createdAt: askedAt } };
}

/**
 * Inserts the run and its related rows in one statement.
 * @param withIt further parts of the statement, which may use `conversation`.
 */
async function insertRun(
  request: RunToCommit,
  messageId: string,
  withIt: Prisma.Sql,
  db: Executor,
): Promise<void> {
  const { conversationId, now, title = null } = request;
  const inserted = await db.$queryRaw<unknown[]>`
    WITH conversation AS (
      UPDATE "Conversation"
      SET "updatedAt" = ${now}, title = CASE WHEN title = ${untitled} THEN coalesce(${title}, title) ELSE title END
      WHERE id = ${conversationId} AND "deletedAt" IS NULL AND ${allowedSql('continue', '"Conversation"')}
      RETURNING id
    ), ${newRunRow(request, messageId)}${withIt}
    SELECT id FROM run`;
  if (inserted.length === 0) throw noConversation();
}

/** The question and run with this `clientId` in the conversation; null when there are none. */
export async function findTurnOf(conversationId: string, clientId: string): Promise<CreatedRun | null> {
  const where = { conversationId, clientId, conversation: allowed('read') };
  const run = await prisma().run.findFirst({ where, select: { id: true } });
  return run === null ? null : findCommitted(run.id);
}

export async function findCommitted(runId: string): Promise<CreatedRun> {
  const include = { ...runParts, message: true };
  const { message, ...run } = await prisma().run.findFirstOrThrow({
    where: { id: runId, conversation: allowed('read') },
    include,
  });
  return { message: toMessage(message), run: toRun(run) };
}

function noConversation(): StrataError {
  return new StrataError('not_found', 'No such conversation.');
}

/** The question; null when it does not exist. */
export async function findMessage(id: string): Promise<Message | null> {
  const row = await prisma().message.findFirst({ where: { id, conversation: allowed('read') } });
  return row === null ? null : toMessage(row);
}

/**
 * The turns from the beginning to a run, including its own, oldest first: the history of a follow-up
 * question.
 */
export async function historyTo(runId: string | null): Promise<Turn[]> {
  if (runId === null) return [];
  const rows = await prisma().$queryRaw<{ question: string; answer: string }[]>`
    WITH RECURSIVE branch AS (
      SELECT r.id, r.answer, m.content, m."parentRunId", 0 AS depth
      FROM "Run" r JOIN "Message" m ON m.id = r."messageId" WHERE r.id = ${runId}
      UNION ALL
      SELECT r.id, r.answer, m.content, m."parentRunId", branch.depth + 1
      FROM branch JOIN "Run" r ON r.id = branch."parentRunId" JOIN "Message" m ON m.id = r."messageId"
    )
    SELECT content AS question, answer FROM branch WHERE answer <> '' ORDER BY depth DESC`;
  return rows.map(({ question, answer }) => turnOf(question, answer));
}
