/** Committing a question and its run together, and reading the turns before it. */
import { StrataError } from '@/lib/errors';
import type { CreatedRun, Message } from '@/lib/http/contract';
import { noUsage } from '@/lib/mixture/cost';
import type { Mixture } from '@/lib/mixture/schema';
import type { Turn } from '@/lib/moa/prompt';
import { copyCalls } from './calls';
import { untitled } from './conversations';
import { prisma } from './database';
import { Prisma } from './generated/client';
import { callColumns, toMessage, toRun } from './rows';

interface RunToCommit {
  conversationId: string;
  mixture: Mixture;
  mixtureSlug: string | null;
  clientId: string | undefined;
  estimatedCostUsd: number | null;
  runId: string;
  now: Date;
}

export interface TurnToCommit extends RunToCommit {
  content: string;
  /** See `createRunBody` in lib/http/contract.ts. */
  parentId: string | null | undefined;
  messageId: string;
  /** The conversation's title when it has none of its own yet. */
  title: string;
}

/** A run beside an earlier one of the same question, with some of its calls. */
export interface RedoToCommit extends RunToCommit {
  messageId: string;
  earlierRunId: string;
  /** The places of the calls that are kept. */
  kept: readonly string[];
}

type Committed = CreatedRun & { created: boolean };

/**
 * Commits the message and its run, or finds the run that the same `clientId` made before: `created` tells which.
 * @throws StrataError `not_found` for the conversation, `unprocessable` for the parent.
 */
export function commitTurn(turn: TurnToCommit): Promise<Committed> {
  return onceByClientId(turn, (transaction) => commitTurnIn(transaction, turn));
}

/**
 * Commits a run that keeps calls of an earlier one, or finds the run that the same `clientId` made before.
 * @throws StrataError `not_found` for the conversation.
 */
export function commitRedo(redo: RedoToCommit): Promise<Committed> {
  return onceByClientId(redo, (transaction) => commitRedoIn(transaction, redo));
}

async function onceByClientId(
  request: RunToCommit,
  commit: (transaction: Prisma.TransactionClient) => Promise<Committed>,
): Promise<Committed> {
  try {
    return await prisma().$transaction(async (transaction) => {
      return (await findByClientId(transaction, request)) ?? (await commit(transaction));
    });
  } catch (error) {
    // The same request raced itself: the one that lost finds what the other made.
    const lostRace = error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002';
    const existing = lostRace ? await findByClientId(prisma(), request) : null;
    if (existing === null) throw error;
    return existing;
  }
}

async function commitRedoIn(transaction: Prisma.TransactionClient, redo: RedoToCommit): Promise<Committed> {
  await refuseDeleted(transaction, redo.conversationId);
  const { id } = await transaction.run.create({ data: newRun(redo, redo.messageId), select: { id: true } });
  await copyCalls(transaction, redo.earlierRunId, id, redo.kept);
  const { message, ...run } = await transaction.run.findUniqueOrThrow({
    where: { id },
    include: { calls: { select: callColumns }, message: true },
  });
  await transaction.conversation.update({
    where: { id: redo.conversationId },
    data: { updatedAt: redo.now },
    select: { id: true },
  });
  return { message: toMessage(message), run: toRun(run), created: true };
}

async function commitTurnIn(transaction: Prisma.TransactionClient, turn: TurnToCommit): Promise<Committed> {
  const { conversationId: id, now } = turn;
  const conversation = await refuseDeleted(transaction, id);
  const parentRunId = await resolveParent(transaction, turn);
  const message = await messageAt(transaction, turn, parentRunId);
  const run = await transaction.run.create({
    data: newRun(turn, message.id),
    include: { calls: { select: callColumns } },
  });
  const title = conversation.title === untitled ? { title: turn.title } : {};
  await transaction.conversation.update({
    where: { id },
    data: { updatedAt: now, ...title },
    select: { id: true },
  });
  return { message: toMessage(message), run: toRun(run), created: true };
}

/** The conversation's title, of one that is there and not deleted. */
async function refuseDeleted(client: Prisma.TransactionClient, id: string): Promise<{ title: string }> {
  const where = { id, deletedAt: null };
  const conversation = await client.conversation.findFirst({ where, select: { title: true } });
  if (conversation === null) throw new StrataError('not_found', 'There is no such conversation.');
  return conversation;
}

async function findByClientId(
  client: Prisma.TransactionClient,
  { conversationId, clientId }: Pick<TurnToCommit, 'conversationId' | 'clientId'>,
): Promise<Committed | null> {
  if (clientId === undefined) return null;
  const row = await client.run.findFirst({
    where: { conversationId, clientId, conversation: { deletedAt: null } },
    include: { calls: { select: callColumns }, message: true },
  });
  return row === null ? null : { message: toMessage(row.message), run: toRun(row), created: false };
}

/** The id of the run that the message follows; null for the beginning. */
async function resolveParent(
  client: Prisma.TransactionClient,
  { conversationId, parentId }: TurnToCommit,
): Promise<string | null> {
  if (parentId === null) return null;
  const newest = await client.run.findFirst({
    where: {
      conversationId,
      ...(parentId === undefined ? {} : { OR: [{ id: parentId }, { messageId: parentId }] }),
    },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    select: { id: true },
  });
  if (newest !== null) return newest.id;
  if (parentId === undefined) return null;
  throw new StrataError('unprocessable', 'The conversation has no message or run with the id in parentId.', {
    fields: [{ path: '/parentId', detail: 'is not in this conversation' }],
  });
}

/** The same question at the same place is the same message with one more run. */
async function messageAt(
  client: Prisma.TransactionClient,
  { conversationId, content, messageId, now, parentId }: TurnToCommit,
  parentRunId: string | null,
) {
  const asked =
    parentId === undefined
      ? null
      : await client.message.findFirst({ where: { conversationId, parentRunId, content } });
  return (
    asked ??
    client.message.create({ data: { id: messageId, conversationId, parentRunId, content, createdAt: now } })
  );
}

function newRun(turn: RunToCommit, messageId: string): Prisma.RunUncheckedCreateInput {
  return {
    id: turn.runId,
    conversationId: turn.conversationId,
    messageId,
    clientId: turn.clientId ?? null,
    status: 'running',
    mixture: turn.mixture,
    mixtureSlug: turn.mixtureSlug,
    layers: [],
    answer: '',
    answerCalls: [],
    estimatedCostUsd: turn.estimatedCostUsd,
    usage: { ...noUsage },
    lastSeq: 0,
    createdAt: turn.now,
    startedAt: turn.now,
  };
}

/** The question; null when there is none. */
export async function findMessage(id: string): Promise<Message | null> {
  const row = await prisma().message.findUnique({ where: { id } });
  return row === null ? null : toMessage(row);
}

/** The turns from the beginning to a run, its own included, oldest first: what a follow-up is sent as history. */
export async function historyTo(runId: string | null): Promise<Turn[]> {
  if (runId === null) return [];
  return prisma().$queryRaw<Turn[]>`
    WITH RECURSIVE branch AS (
      SELECT r.id, r.answer, m.content, m."parentRunId", 0 AS depth
      FROM "Run" r JOIN "Message" m ON m.id = r."messageId" WHERE r.id = ${runId}
      UNION ALL
      SELECT r.id, r.answer, m.content, m."parentRunId", branch.depth + 1
      FROM branch JOIN "Run" r ON r.id = branch."parentRunId" JOIN "Message" m ON m.id = r."messageId"
    )
    SELECT content AS question, answer FROM branch WHERE answer <> '' ORDER BY depth DESC`;
}
