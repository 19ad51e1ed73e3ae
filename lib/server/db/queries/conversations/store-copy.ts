import type { Conversation } from '@/lib/contract/conversation-contract';
import type { FileMessage, FileRun } from '@/lib/contract/conversation-file';
import type { CallState } from '@/lib/moa/events/run-state';
import type { StoredRequest } from '@/lib/moa/messages/stored-request';
import { newId } from '@/lib/new-id';
import { ownerIdOfNew } from '@/lib/server/db/access/access';
import { prisma } from '@/lib/server/db/database';
import type { Prisma } from '../../generated/client';
import { conversationColumns, toConversation } from '../rows';

export interface ConversationCopy {
  title: string;
  /** Their ids, and those of the runs, must be new. */
  messages: readonly FileMessage[];
  runs: readonly FileRun[];
}

/** Rows of one statement: each call has some 30 parameters, of which PostgreSQL takes 65,535. */
const callsAtOnce = 500;

/** Stores a conversation that was made elsewhere as a new one of a person, or nothing. No sum counts its calls. */
export async function storeCopy({ title, messages, runs }: ConversationCopy): Promise<Conversation> {
  const now = new Date();
  const conversationId = newId();
  const calls = runs.flatMap((run) => run.calls.map((call) => callRow(call, run)));
  const parents = messages.filter(({ parentId }) => parentId !== null);
  return prisma().$transaction(async (transaction) => {
    const data = { id: conversationId, title, ownerId: ownerIdOfNew(), createdAt: now, updatedAt: now };
    const conversation = await transaction.conversation.create({ data, select: conversationColumns });
    // A message refers to the run that it follows, and a run to its message: the parents are set when both exist.
    await transaction.message.createMany({
      data: messages.map(({ id, content, createdAt }) => ({ id, conversationId, content, createdAt })),
    });
    await transaction.run.createMany({ data: runs.map((run) => runRow(run, conversationId)) });
    await transaction.$executeRaw`
      UPDATE "Message" SET "parentRunId" = parent.run
      FROM unnest(${parents.map(({ id }) => id)}::text[], ${parents.map(({ parentId }) => parentId)}::text[])
        AS parent(message, run)
      WHERE id = parent.message`;
    for (let from = 0; from < calls.length; from += callsAtOnce)
      await transaction.call.createMany({ data: calls.slice(from, from + callsAtOnce) });
    await transaction.rating.createMany({ data: runs.flatMap((run) => ratingRows(run, now)) });
    return toConversation(conversation);
  });
}

function runRow(run: FileRun, conversationId: string): Prisma.RunCreateManyInput {
  const { id, messageId, status, mixture, answer, answerCalls, error, startedAt, finishedAt } = run;
  return {
    ...{ id, messageId, status, mixture, answer, answerCalls, error, startedAt, finishedAt },
    conversationId,
    layers: run.layers.map((layer) => ({ ...layer })),
    usage: { ...run.usage },
    estimatedCostUsd: run.estimatedCostUsd,
    costUsd: run.costUsd,
    durationMs: run.durationMs,
    lastSeq: 1,
    createdAt: startedAt,
    imported: true,
  };
}

/** When they were given elsewhere is not known. */
function ratingRows({ id: runId, ratings = {} }: FileRun, ratedAt: Date): Prisma.RatingCreateManyInput[] {
  return Object.entries(ratings).map(([of, rating]) => ({ runId, of, rating, ratedAt }));
}

function callRow(call: CallState, { id: runId, requests }: FileRun) {
  const { error, disagreement, toolCalls, pace, ...rest } = call;
  const request = requests?.[call.call];
  return {
    ...rest,
    runId,
    ...(request === undefined ? {} : { request: asJson<StoredRequest>(request) }),
    ...(error === null ? {} : { error: { ...error } }),
    ...(disagreement ? { disagreement: asJson(disagreement) } : {}),
    ...(toolCalls ? { toolCalls: toolCalls.map((toolCall) => ({ ...toolCall })) } : {}),
    failures: call.failures.map((failure) => ({ ...failure, error: { ...failure.error } })),
    ...(pace === null ? {} : { pace }),
    usage: { ...call.usage },
  } satisfies Prisma.CallCreateManyInput;
}

/** Values of the contract are JSON, which their types do not say. */
function asJson<T extends object>(value: T): Prisma.InputJsonObject {
  return value as unknown as Prisma.InputJsonObject;
}
