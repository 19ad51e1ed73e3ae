/** The usage of a run as OpenAI counts it: sums over all calls, and each call beside them. Pure. */
import type { CallState, RunState } from '@/lib/moa/events/run-state';

export interface CompletionUsage {
  prompt_tokens: number;
  completion_tokens: number;
  total_tokens: number;
  prompt_tokens_details: { cached_tokens: number };
  completion_tokens_details: { reasoning_tokens: number };
  /** Strata's own. USD; null without a known price. */
  cost_usd: number | null;
  /** Strata's own. The calls that this run made, in the order of their places. */
  calls: CallUsage[];
}

export interface CallUsage {
  /** The place: "1.3". */
  call: string;
  role: CallState['role'];
  model: string;
  status: CallState['status'];
  prompt_tokens: number | null;
  completion_tokens: number | null;
  cached_tokens: number | null;
  reasoning_tokens: number | null;
  /** Estimated by Strata because the provider did not count. */
  estimated: boolean;
  cost_usd: number | null;
  duration_ms: number | null;
  error: string | null;
}

/** An unknown count is 0 in the sums, as OpenAI's type requires, and null for its call. */
export function usageOf({ usage, costUsd, calls }: RunState): CompletionUsage {
  const prompt = usage.inputTokens ?? 0;
  const completion = usage.outputTokens ?? 0;
  return {
    prompt_tokens: prompt,
    completion_tokens: completion,
    total_tokens: prompt + completion,
    prompt_tokens_details: { cached_tokens: usage.cachedInputTokens ?? 0 },
    completion_tokens_details: { reasoning_tokens: usage.reasoningTokens ?? 0 },
    cost_usd: costUsd,
    calls: calls.filter(({ startedAt, reused }) => startedAt !== null && !reused).map(callUsage),
  };
}

function callUsage({ call, role, model, status, usage, costUsd, durationMs, error }: CallState): CallUsage {
  return {
    call,
    role,
    model,
    status,
    prompt_tokens: usage.inputTokens,
    completion_tokens: usage.outputTokens,
    cached_tokens: usage.cachedInputTokens,
    reasoning_tokens: usage.reasoningTokens,
    estimated: usage.estimated ?? false,
    cost_usd: costUsd,
    duration_ms: durationMs,
    error: error?.message ?? null,
  };
}
