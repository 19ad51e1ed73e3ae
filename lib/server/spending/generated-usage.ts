import type { LanguageModelUsage } from 'ai';
import type { Usage } from '@/lib/spending/token-usage';

/**
 * The usage of a call through the AI SDK: the provider's count; our own estimate where it counted nothing.
 * @param usage undefined for a call that was given up.
 */
export function generatedUsage(
  usage: LanguageModelUsage | undefined,
  inputTokens: number,
  outputTokens: number,
): Usage {
  return {
    inputTokens: usage?.inputTokens ?? inputTokens,
    outputTokens: usage?.outputTokens ?? outputTokens,
    reasoningTokens: usage?.outputTokenDetails.reasoningTokens ?? null,
    cachedInputTokens: usage?.inputTokenDetails.cacheReadTokens ?? null,
  };
}
