/** A run of two layers in which every string that a share may leave out says which option includes it. */
import type { SharedConversation, SharedRun, ShareOptions } from '@/lib/contract/share-contract';
import type { Mixture } from '@/lib/mixture/mixture-schema';
import { planOf } from '@/lib/mixture/plan';
import { answerOf, startedRun } from '@/lib/moa/events/reduce';
import type { CallState } from '@/lib/moa/events/run-state';
import { type StoredRequest, toStoredRequest } from '@/lib/moa/messages/stored-request';
import { promptOf } from '@/lib/moa/prompt/prompt';

const at = '2026-01-01T00:00:00.000Z';

/** What a string with this beginning belongs to. */
export const marks = {
  layers: 'layers-',
  requests: 'requests-',
  systemPrompt: 'prompt-',
  modelNames: 'Maker-',
} as const satisfies Partial<Record<keyof ShareOptions, string>>;

/** Costs have no letters: a number that occurs nowhere else. */
export const cost = 0.123457;
export const tokenCount = 987_651;

/**
 * @param id distinguishes the run from others in one share.
 * @param size the number of proposers of each layer.
 */
export function markedRun(id: string, size: number): SharedRun {
  const model = (name: string) => `maker/${marks.modelNames}${name}-${id}`;
  const mixture: Mixture = {
    name: 'Mine',
    description: `Uses ${marks.modelNames}slot0-${id}.`,
    systemPrompt: `${marks.systemPrompt}of the mixture ${id}`,
    layers: [0, 1].map((layer) => ({
      proposers: Array.from({ length: size }, (_, slot) => ({
        model: model(`slot${slot}`),
        instructions: `${marks.systemPrompt}of slot ${layer}.${slot} ${id}`,
      })),
    })),
    aggregator: { model: model('last'), fallbacks: [model('fallback')] },
  };
  const pending = startedRun({
    type: 'run.started',
    runId: id,
    mixture,
    startedAt: at,
    estimatedCostUsd: cost,
  });
  const calls = pending.calls.map((call) => finished(call, id, model));
  const aggregator = calls.at(-1)?.call ?? '';
  const answerCalls = [aggregator];
  return {
    ...pending,
    conversationId: 'c',
    messageId: `m-${id}`,
    mixtureSlug: 'mine',
    status: 'degraded',
    calls,
    layers: [1, 2].map((layer) => ({ layer, references: [`${layer}.1`], reason: 'all' as const, at })),
    answerCalls,
    answer: answerOf(calls, answerCalls),
    error: `${model('slot0')} was lost`,
    costUsd: cost,
    usage: {
      inputTokens: tokenCount,
      outputTokens: tokenCount,
      reasoningTokens: null,
      cachedInputTokens: null,
    },
    finishedAt: at,
    durationMs: 12,
    requests: Object.fromEntries(calls.map((call) => [call.call, requestOf(call, mixture, calls, id)])),
  };
}

function finished(call: CallState, id: string, model: (name: string) => string): CallState {
  const isAnswer = call.role === 'aggregator';
  return {
    ...call,
    status: 'succeeded',
    text: isAnswer ? `The answer ${id}.` : `${marks.layers}${call.call} ${id} ${'says so '.repeat(12)}`,
    reasoning: isAnswer ? '' : `${marks.layers}reasoning ${call.call}`,
    failures: isAnswer
      ? []
      : [
          {
            model: model('failed'),
            error: { code: 'timeout', message: `${model('failed')} was too slow` },
            queuedAt: null,
            startedAt: at,
            endedAt: at,
          },
        ],
    notes: isAnswer ? [] : [`${marks.modelNames}slot0-${id} wrote less`],
    attempts: 1,
    answeredBy: `${marks.modelNames}other-${id}`,
    costUsd: cost,
    usage: {
      inputTokens: tokenCount,
      outputTokens: tokenCount,
      reasoningTokens: null,
      cachedInputTokens: null,
    },
    startedAt: at,
    durationMs: 7,
  };
}

function requestOf(
  call: CallState,
  mixture: Mixture,
  calls: readonly CallState[],
  id: string,
): StoredRequest {
  const spec = planOf(mixture)
    .flat()
    .find((planned) => planned.call === call.call)?.spec;
  const before = calls.filter(({ layer }) => layer === call.layer - 1);
  const messages = promptOf({
    systemPrompt: mixture.systemPrompt,
    instructions: spec?.instructions,
    history: [],
    question: `${marks.requests}question ${id}`,
    references: before.map(({ text }) => text),
  });
  return toStoredRequest(
    { model: call.model, temperature: 0.7, messages },
    new Map(before.map(({ call: place, text }) => [place, text])),
  );
}

export function sharedOf(runs: readonly SharedRun[], included: ShareOptions): SharedConversation {
  const messages = runs.map((run, index) => ({
    id: run.messageId,
    conversationId: 'c',
    role: 'user' as const,
    content: 'Why?',
    parentId: runs[index - 1]?.id ?? null,
    createdAt: at,
  }));
  return { title: 'Why?', sharedAt: at, included, messages, runs: [...runs] };
}
