/** The usage that a provider reports, where it can be right. Pure. */
import type { LanguageModelV4Usage } from '@ai-sdk/provider';
import type { Usage } from '@/lib/spending/token-usage';

/** No context holds as many tokens: such a count is a fault of the provider. */
const maxTokens = 20_000_000;

/** Null when the provider counted nothing. */
export function countedBy({ inputTokens, outputTokens, raw }: LanguageModelV4Usage): Usage | null {
  // The AI SDK turns a count that is missing into 0.
  const input = raw?.prompt_tokens === null ? null : countOf(inputTokens.total);
  const output = raw?.completion_tokens === null ? null : countOf(outputTokens.total);
  if (input === null && output === null) return null;
  const part = (count: number | undefined, whole: number | null) => {
    const known = countOf(count);
    return known === null || whole === null ? null : Math.min(known, whole);
  };
  return {
    inputTokens: input,
    outputTokens: output,
    reasoningTokens: part(outputTokens.reasoning, output),
    cachedInputTokens: part(inputTokens.cacheRead, input),
  };
}

/** What the provider bills for the answer in USD, as `lib/server/providers/wire/usage-counts.ts` read it. */
export function billedBy({ raw }: LanguageModelV4Usage): number | null {
  return typeof raw?.cost === 'number' && raw.cost >= 0 ? raw.cost : null;
}

function countOf(count: number | undefined): number | null {
  return count !== undefined && count >= 0 && count <= maxTokens ? Math.round(count) : null;
}
