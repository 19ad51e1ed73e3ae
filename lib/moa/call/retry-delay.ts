import { limits } from '@/lib/mixture/limits';
import type { CallFailure } from './call-failure';

/** The most attempts per model: the first and two retries. */
const maxAttempts = 3;
/**
 * Attempts that were refused by the rate limit cost nothing and teach the rate limiter the pace; they have a
 * limit of their own.
 */
const maxRefusals = 8;
const firstBackoffMs = 400;

/**
 * Milliseconds to wait before the next attempt; null when there is none: the failure is permanent, the
 * attempts are used up, or the requested wait exceeds the time left. After a rate limit it is 0, because the
 * rate limiter waits.
 * @param attempt the failed attempt, from 1; rate-limited attempts are counted separately.
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
