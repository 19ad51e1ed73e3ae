import { nanoid } from 'nanoid';
import type { Conversation, Message } from '@/lib/contract/conversation-contract';
import type { Run } from '@/lib/contract/run-contract';
import type { SharedConversation } from '@/lib/contract/share-contract';
import type { CallState } from '@/lib/moa/events/run-state';
import { prisma } from '@/lib/server/db/database';
import type { Prisma } from '../generated/client';
import { conversationColumns, toConversation } from './rows';

/** Stores a shared conversation as a new one, in one transaction. Its messages and runs have new ids. */
export async function copyConversation({ title, messages, runs }: SharedConversation): Promise<Conversation> {
  const now = new Date();
  const conversationId = nanoid();
  return prisma().$transaction(async (transaction) => {
    const data = { id: conversationId, title, createdAt: now, updatedAt: now };
    const conversation = await transaction.conversation.create({ data, select: conversationColumns });
    // In order: a message refers to the run before it, a run to its message.
    for (const message of messages) {
      await transaction.message.create({ data: messageRow(message, conversationId) });
      for (const run of runs.filter(({ messageId }) => messageId === message.id)) {
        await transaction.run.create({ data: runRow(run, conversationId) });
        await transaction.call.createMany({ data: run.calls.map((call) => callRow(call, run.id)) });
      }
    }
    return toConversation(conversation);
  });
}

function messageRow({ id, content, parentId, createdAt }: Message, conversationId: string) {
  return { id, conversationId, content, parentRunId: parentId, createdAt };
}

function runRow(run: Run, conversationId: string): Prisma.RunUncheckedCreateInput {
  const { id, messageId, status, mixture, mixtureSlug, answer, answerCalls, error, startedAt, finishedAt } =
    run;
  return {
    ...{ id, messageId, status, mixture, mixtureSlug, answer, answerCalls, error, startedAt, finishedAt },
    conversationId,
    layers: run.layers.map((layer) => ({ ...layer })),
    usage: { ...run.usage },
    estimatedCostUsd: run.estimatedCostUsd,
    costUsd: run.costUsd,
    durationMs: run.durationMs,
    lastSeq: 1,
    createdAt: startedAt,
  };
}

function callRow(call: CallState, runId: string): Prisma.CallCreateManyInput {
  const { error, disagreement, toolCalls, pace, ...rest } = call;
  return {
    ...rest,
    runId,
    ...(error === null ? {} : { error: { ...error } }),
    ...(disagreement ? { disagreement: { ...disagreement } as unknown as Prisma.InputJsonObject } : {}),
    ...(toolCalls ? { toolCalls: toolCalls.map((toolCall) => ({ ...toolCall })) } : {}),
    ...(pace === null ? {} : { pace }),
    failures: call.failures.map((failure) => ({ ...failure, error: { ...failure.error } })),
    usage: { ...call.usage },
    // It was paid for where it was shared.
    reused: true,
  };
}
