/** Committing a question and its run together, and reading the turns before it. */
import { StrataError } from '@/lib/errors';
import type { CreatedRun } from '@/lib/http/contract';
import { noUsage } from '@/lib/mixture/cost';
import type { Mixture } from '@/lib/mixture/schema';
import type { Turn } from '@/lib/moa/prompt';
import { untitled } from './conversations';
import { prisma } from './database';
import { Prisma } from './generated/client';
import { callColumns, toMessage, toRun } from './rows';

export interface TurnToCommit {
  conversationId: string;
  content: string;
  /** See `createRunBody` in lib/http/contract.ts. */
  parentId: string | null | undefined;
  mixture: Mixture;
  mixtureSlug: string | null;
  clientId: string | undefined;
  estimatedCostUsd: number | null;
  runId: string;
  messageId: string;
  /** The conversation's title when it has none of its own yet. */
  title: string;
  now: Date;
}

/**
 * Commits the message and its run, or finds the run that the same `clientId` made before: `created` tells which.
 * @throws StrataError `not_found` for the conversation, `unprocessable` for the parent.
 */
export async function commitTurn(turn: TurnToCommit): Promise<CreatedRun & { created: boolean }> {
  try {
    return await prisma().$transaction((transaction) => commitIn(transaction, turn));
  } catch (error) {
    // The same request raced itself: the one that lost finds what the other made.
    const lostRace = error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002';
    const existing = lostRace ? await findByClientId(prisma(), turn) : null;
    if (existing === null) throw error;
    return existing;
  }
}

async function commitIn(
  transaction: Prisma.TransactionClient,
  turn: TurnToCommit,
): Promise<CreatedRun & { created: boolean }> {
  const { conversationId: id, now } = turn;
  const conversation = await transaction.conversation.findFirst({
    where: { id, deletedAt: null },
    select: { title: true },
  });
  if (conversation === null) throw new StrataError('not_found', 'There is no such conversation.');
  const existing = await findByClientId(transaction, turn);
  if (existing !== null) return existing;
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

async function findByClientId(
  client: Prisma.TransactionClient,
  { conversationId, clientId }: TurnToCommit,
): Promise<(CreatedRun & { created: boolean }) | null> {
  if (clientId === undefined) return null;
  const row = await client.run.findUnique({
    where: { conversationId_clientId: { conversationId, clientId } },
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

function newRun(turn: TurnToCommit, messageId: string): Prisma.RunUncheckedCreateInput {
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
