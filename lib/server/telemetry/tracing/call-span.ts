import { type Attributes, SpanKind } from '@opentelemetry/api';
import { splitReference } from '@/lib/mixture/model-reference';
import type { CallState } from '@/lib/moa/events/run-state';
import type { StoredRequest } from '@/lib/moa/messages/stored-request';
import { providerName } from './provider-name';
import type { SpanPlan } from './span-plan';
import { callContent } from './traced-content';
import type { TracedRun } from './traced-run';

/** @param latestMs for a call whose end is not known. */
export function callSpan(call: CallState, traced: TracedRun, latestMs: number): SpanPlan {
  const { provider, modelId } = splitReference(call.model);
  const request = traced.requests.get(call.call);
  const hasFailed = call.status === 'failed' || call.status === 'timed_out';
  const { usage } = call;
  return {
    name: `chat ${modelId}`,
    kind: SpanKind.CLIENT,
    startMs: Date.parse(call.startedAt ?? traced.run.startedAt),
    endMs: call.endedAt === null ? latestMs : Date.parse(call.endedAt),
    attributes: {
      'gen_ai.operation.name': 'chat',
      'gen_ai.provider.name': providerName(provider),
      'gen_ai.request.model': modelId,
      'gen_ai.request.stream': true,
      ...(request !== undefined && parametersOf(request)),
      'gen_ai.response.model': call.answeredBy,
      'gen_ai.response.finish_reasons': call.finishReason === null ? undefined : [call.finishReason],
      'gen_ai.response.time_to_first_chunk': call.ttftMs === null ? undefined : call.ttftMs / 1000,
      'gen_ai.usage.input_tokens': usage.inputTokens ?? undefined,
      'gen_ai.usage.cache_read.input_tokens': usage.cachedInputTokens ?? undefined,
      'gen_ai.usage.output_tokens': usage.outputTokens ?? undefined,
      'gen_ai.usage.reasoning.output_tokens': usage.reasoningTokens ?? undefined,
      'strata.call': call.call,
      'strata.call.role': call.role,
      'strata.call.status': call.status,
      'strata.call.attempts': call.attempts,
      'strata.cost.usd': call.costUsd ?? undefined,
      // The message of an error may quote what was sent.
      ...(hasFailed && { 'error.type': call.error?.code ?? '_OTHER' }),
      ...(traced.withContent && callContent(call, request, traced.run)),
    },
    hasFailed,
    events: call.failures.map(({ model, error, startedAt, endedAt }) => ({
      name: 'strata.attempt_failed',
      atMs: Date.parse(endedAt ?? startedAt),
      attributes: {
        'gen_ai.request.model': splitReference(model).modelId,
        'error.type': error.code,
        'http.response.status_code': error.statusCode,
      },
    })),
    children: [],
  };
}

function parametersOf(request: StoredRequest): Attributes {
  return {
    'gen_ai.request.temperature': request.temperature,
    'gen_ai.request.max_tokens': request.maxOutputTokens,
    'gen_ai.request.top_p': request.topP,
    'gen_ai.request.presence_penalty': request.presencePenalty,
    'gen_ai.request.frequency_penalty': request.frequencyPenalty,
    'gen_ai.request.stop_sequences': request.stopSequences,
    'gen_ai.request.seed': request.seed,
  };
}
