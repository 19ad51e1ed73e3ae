/** Converts rows to the types of the contract. */
import type { Conversation, Message } from '@/lib/contract/conversation-contract';
import type { Rating, Run } from '@/lib/contract/run-contract';
import type { Mixture } from '@/lib/mixture/mixture-schema';
import type { Role } from '@/lib/mixture/plan';
import type { CallError } from '@/lib/moa/events/call-error';
import { startedRun, withSubCall } from '@/lib/moa/events/reduce';
import type { CallStatus, FinishReason, RunStatus } from '@/lib/moa/events/run-event';
import type { CallState, RunState } from '@/lib/moa/events/run-state';
import type { Usage } from '@/lib/spending/token-usage';
import { ownershipOf } from '../access/rights';
import type * as rows from '../generated/client';

/** Rows with equal times keep a stable order. */
export const oldestFirst = [{ createdAt: 'asc' as const }, { id: 'asc' as const }];

export const conversationColumns = {
  id: true,
  title: true,
  source: true,
  pinnedAt: true,
  ownerId: true,
  team: true,
  createdAt: true,
  updatedAt: true,
} as const;

export function toConversation(row: Pick<rows.Conversation, keyof typeof conversationColumns>): Conversation {
  return {
    id: row.id,
    title: row.title,
    source: row.source as Conversation['source'],
    pinned: row.pinnedAt !== null,
    ownership: ownershipOf(row),
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  };
}

export function toMessage(row: rows.Message): Message {
  return {
    id: row.id,
    conversationId: row.conversationId,
    role: 'user',
    content: row.content,
    parentId: row.parentRunId,
    createdAt: row.createdAt.toISOString(),
  };
}

/**
 * Every column of a call but its request, which is as long as all references together and read separately.
 */
export const callColumns = {
  call: true,
  layer: true,
  slot: true,
  role: true,
  model: true,
  status: true,
  text: true,
  reasoning: true,
  error: true,
  failures: true,
  attempts: true,
  finishReason: true,
  usage: true,
  costUsd: true,
  ttftMs: true,
  durationMs: true,
  startedAt: true,
  queuedAt: true,
  attemptAt: true,
  endedAt: true,
  pace: true,
  notes: true,
  reads: true,
  disagreement: true,
  toolCalls: true,
  answeredBy: true,
  reused: true,
} as const;

/** What a run is read with. */
export const runParts = {
  calls: { select: callColumns },
  ratings: { select: { of: true, rating: true } },
} as const;

type CallRow = Pick<rows.Call, keyof typeof callColumns>;

/** A stored run. */
export function toRun(
  row: rows.Run & { calls: CallRow[]; ratings: Pick<rows.Rating, 'of' | 'rating'>[] },
): Run {
  const pending = startedRun({
    type: 'run.started',
    runId: row.id,
    mixture: row.mixture as Mixture,
    startedAt: row.startedAt.toISOString(),
    estimatedCostUsd: row.estimatedCostUsd,
  });
  const run = {
    ...pending,
    conversationId: row.conversationId,
    messageId: row.messageId,
    mixtureSlug: row.mixtureSlug,
    status: row.status as RunStatus,
    layers: row.layers as unknown as RunState['layers'],
    answer: row.answer,
    answerCalls: row.answerCalls,
    usage: row.usage as unknown as Usage,
    costUsd: row.costUsd,
    error: row.error,
    finishedAt: row.finishedAt?.toISOString() ?? null,
    durationMs: row.durationMs,
    ...(row.imported ? { imported: true as const } : {}),
    ...ratingsOf(row.ratings),
  };
  return withStoredCalls(run, row.calls.map(toCall));
}

function ratingsOf(ratings: readonly Pick<rows.Rating, 'of' | 'rating'>[]): Pick<Run, 'ratings'> {
  if (ratings.length === 0) return {};
  return { ratings: Object.fromEntries(ratings.map(({ of, rating }) => [of, rating as Rating])) };
}

/** A call without a row has not started; a stored sub-call was planned. */
export function withStoredCalls(run: Run, calls: readonly CallState[]): Run {
  const stored = new Map(calls.map((call) => [call.call, call]));
  const planned = run.calls.map((call) => stored.get(call.call) ?? call);
  const places = new Set(planned.map(({ call }) => call));
  const steps = calls.filter(({ call }) => !places.has(call));
  return { ...run, calls: steps.reduce(withSubCall, planned) };
}

export function toCall({ toolCalls, answeredBy, ...row }: CallRow): CallState {
  return {
    ...row,
    ...(toolCalls === null ? {} : { toolCalls: toolCalls as unknown as CallState['toolCalls'] }),
    ...(answeredBy === null ? {} : { answeredBy }),
    role: row.role as Role,
    status: row.status as CallStatus,
    error: row.error as CallError | null,
    failures: row.failures as unknown as CallState['failures'],
    finishReason: row.finishReason as FinishReason | null,
    usage: row.usage as unknown as Usage,
    startedAt: row.startedAt?.toISOString() ?? null,
    queuedAt: row.queuedAt?.toISOString() ?? null,
    attemptAt: row.attemptAt?.toISOString() ?? null,
    endedAt: row.endedAt?.toISOString() ?? null,
    pace: row.pace as unknown as CallState['pace'],
    notes: row.notes as string[],
    reads: row.reads as string[],
    disagreement: row.disagreement as unknown as CallState['disagreement'],
  };
}
