/** The usage of a run in the form of the Responses API. Pure. */
import type { RunState } from '@/lib/moa/events/run-state';
import { type CallUsage, usageOf } from '@/lib/server/openai/wire/completion-usage';

export interface ResponseUsage {
  input_tokens: number;
  input_tokens_details: { cached_tokens: number };
  output_tokens: number;
  output_tokens_details: { reasoning_tokens: number };
  total_tokens: number;
  /** Strata's own, as in chat completions. */
  cost_usd: number | null;
  calls: ResponseCallUsage[];
}

type ResponseCallUsage = Omit<CallUsage, 'prompt_tokens' | 'completion_tokens'> & {
  input_tokens: number | null;
  output_tokens: number | null;
};

export function responseUsageOf(run: RunState): ResponseUsage {
  const usage = usageOf(run);
  return {
    input_tokens: usage.prompt_tokens,
    input_tokens_details: usage.prompt_tokens_details,
    output_tokens: usage.completion_tokens,
    output_tokens_details: usage.completion_tokens_details,
    total_tokens: usage.total_tokens,
    cost_usd: usage.cost_usd,
    calls: usage.calls.map(({ prompt_tokens, completion_tokens, ...call }) => ({
      ...call,
      input_tokens: prompt_tokens,
      output_tokens: completion_tokens,
    })),
  };
}
