/** Selects the earlier turns that fit a model's context, newest first. */
import { tokensOfMessages } from '@/lib/moa/messages/request-tokens';
import type { Turn } from '@/lib/moa/messages/run-question';

/**
 * Drops the oldest turns until the rest fits.
 * @param count counts the tokens of a text.
 * @param budgetTokens tokens left for the history; null when the context is unknown, then all turns stay.
 */
export function fitHistory(
  history: readonly Turn[],
  budgetTokens: number | null,
  count: (text: string) => number,
): readonly Turn[] {
  if (budgetTokens === null) return history;
  let left = budgetTokens;
  const firstKept = history.findLastIndex((turn) => {
    left -= tokensOfMessages(turn, count);
    return left < 0;
  });
  return history.slice(firstKept + 1);
}
