/** Selects the earlier turns that fit a model's context, newest first. */
import { estimateTokens } from '@/lib/mixture/estimate-run';
import { tokensOf } from '@/lib/moa/messages/request-tokens';
import type { Turn } from '@/lib/moa/messages/run-question';

/**
 * Drops the oldest turns until the rest fits.
 * @param budgetTokens tokens left for the history; null when the context is unknown, then all turns stay.
 */
export function fitHistory(history: readonly Turn[], budgetTokens: number | null): readonly Turn[] {
  if (budgetTokens === null) return history;
  let left = budgetTokens;
  const firstKept = history.findLastIndex((turn) => {
    left -= turnTokens(turn);
    return left < 0;
  });
  return history.slice(firstKept + 1);
}

/** Role markers and separators cost a few tokens per message in every chat template. */
const overheadPerMessage = 4;

function turnTokens(turn: Turn): number {
  return tokensOf(turn, estimateTokens) + turn.length * overheadPerMessage;
}
