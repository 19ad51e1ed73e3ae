/** The requests per minute of an API key, reported in the headers that OpenAI's clients know. */

import { StrataError } from '@/lib/errors';
import type { StoredApiKey } from '@/lib/server/db/queries/api-key-queries';
import { processSingleton } from '@/lib/server/process-singleton';
import { createRequestRates } from './request-rate';

const rates = processSingleton('requestRates', () => createRequestRates(() => performance.now()));

/**
 * Takes one request of the key.
 * @throws StrataError `rate_limited`; `headers` say when the next request is allowed.
 */
export function takeRequest(
  { id, name, requestsPerMinute }: Pick<StoredApiKey, 'id' | 'name' | 'requestsPerMinute'>,
  headers: Headers,
): void {
  if (requestsPerMinute === null) return;
  const { limit, remaining, resetMs, retryAfterMs } = rates.take(id, requestsPerMinute);
  headers.set('x-ratelimit-limit-requests', String(limit));
  headers.set('x-ratelimit-remaining-requests', String(remaining));
  headers.set('x-ratelimit-reset-requests', `${Math.round(resetMs) / 1000}s`);
  if (retryAfterMs === null) return;
  headers.set('retry-after', String(Math.ceil(retryAfterMs / 1000)));
  headers.set('retry-after-ms', String(retryAfterMs));
  throw new StrataError(
    'rate_limited',
    `The key "${name}" may ask ${limit} times a minute. Wait ${Math.ceil(retryAfterMs / 1000)} s.`,
  );
}
