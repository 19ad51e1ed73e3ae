import type { CallRequest, ToolCall } from '@/lib/moa/messages/call-request';
import { tokensOfRequest } from '@/lib/moa/messages/request-tokens';
import type { Usage } from '@/lib/spending/token-usage';

interface WrittenSoFar {
  text: string;
  reasoning: string;
  toolCalls: readonly ToolCall[];
}

/**
 * Our estimate of what a call used that ended before its provider counted: its whole request and what it wrote.
 * @param request null if it is not known; its tokens are then unknown.
 */
export function estimateUsage(
  request: CallRequest | null,
  { text, reasoning, toolCalls }: WrittenSoFar,
  countTokens: (text: string) => number,
): Usage {
  const called = toolCalls.map(({ name, input }) => `${name} ${input}`).join(' ');
  const reasoningTokens = countTokens(reasoning);
  return {
    inputTokens: request === null ? null : tokensOfRequest(request, countTokens),
    outputTokens: countTokens(text) + countTokens(called) + reasoningTokens,
    reasoningTokens,
    cachedInputTokens: null,
    estimated: true,
  };
}
