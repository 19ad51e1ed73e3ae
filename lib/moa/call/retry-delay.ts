import { limits } from '@/lib/mixture/limits';
import type { CallFailure } from './call-failure';

/** Attempts of one model at the most: the first and two retries. */
const maxAttempts = 3;
/** A refusal for the rate costs nothing, and is how the queue before the provider learns its pace. */
const maxRefusals = 8;
const firstBackoffMs = 400;

/**
 * Milliseconds to wait before the next attempt, or null when there is to be none: the failure would stay, the
 * attempts are used up, or the wait that the provider asks for does not fit the time left. After a refusal for the
 * rate it is 0: the queue before the provider does the waiting.
 * @param attempt which one failed, from 1; refusals for the rate are counted by themselves.
 * @param random in [0, 1), so that calls that failed together do not return together.
 */
export function retryDelay(
  failure: CallFailure,
  { attempt, remainingMs, random }: { attempt: number; remainingMs: number; random: number },
): number | null {
  if (failure.code === 'rate_limit') {
    const asksFor = failure.retryAfterMs ?? 0;
    return attempt < maxRefusals && asksFor <= limits.rateLimitWaitMs ? 0 : null;
  }
  if (!failure.retryable || attempt >= maxAttempts) return null;
  const backoffMs = firstBackoffMs * 2 ** (attempt - 1) * (1 + random / 2);
  const delay = Math.max(backoffMs, failure.retryAfterMs ?? 0);
  return delay < remainingMs ? delay : null;
}
