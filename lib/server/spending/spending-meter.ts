/**
 * What a run has spent so far, call by call: the provider's count for finished calls, our estimate for
 * running ones. One call can be most of a run's cost, and its count comes with its last chunk.
 */

import { splitReference } from '@/lib/mixture/model-reference';
import type { RunEvent } from '@/lib/moa/events/run-event';
import type { CallRequest } from '@/lib/moa/messages/call-request';
import { tokensOfRequest } from '@/lib/moa/messages/request-tokens';
import type { RunPorts } from '@/lib/moa/ports/run-ports';
import type { Spending } from '@/lib/spending/budgets';
import { costOf } from '@/lib/spending/token-cost';

interface MeteredCall {
  model: string;
  inputTokens: number;
  outputTokens: number;
  /** The final cost; null while the call is running. */
  costUsd: number | null;
}

export interface SpendingMeter {
  /** The call is about to be sent. */
  requested(call: string, request: CallRequest): void;
  take(event: RunEvent): void;
  spending(): Spending;
}

export function createSpendingMeter({
  models,
  countTokens,
}: Pick<RunPorts, 'models' | 'countTokens'>): SpendingMeter {
  const calls = new Map<string, MeteredCall>();

  function costOfCall({ model, inputTokens, outputTokens, costUsd }: MeteredCall): number {
    if (costUsd !== null) return costUsd;
    const source = models(model);
    const usage = { inputTokens, outputTokens, reasoningTokens: null, cachedInputTokens: null };
    // Unknown prices count as soon as they become known.
    return (source.ok && costOf(usage, source.info.price)) || 0;
  }

  return {
    requested(call, request) {
      calls.set(call, {
        model: request.model,
        inputTokens: tokensOfRequest(request, countTokens),
        outputTokens: 0,
        costUsd: null,
      });
    },
    take(event) {
      const call = 'call' in event ? calls.get(event.call) : undefined;
      if (call === undefined) return;
      if (event.type === 'call.delta')
        call.outputTokens += countTokens((event.reasoning ?? '') + (event.text ?? ''));
      if (event.type === 'call.tool') call.outputTokens += countTokens(event.input);
      if (event.type === 'call.finished') call.costUsd = event.costUsd ?? 0;
    },
    spending() {
      const spending = { totalUsd: 0, byProviderUsd: {} as Record<string, number> };
      for (const call of calls.values()) {
        const { provider } = splitReference(call.model);
        const costUsd = costOfCall(call);
        spending.totalUsd += costUsd;
        spending.byProviderUsd[provider] = (spending.byProviderUsd[provider] ?? 0) + costUsd;
      }
      return spending;
    },
  };
}
