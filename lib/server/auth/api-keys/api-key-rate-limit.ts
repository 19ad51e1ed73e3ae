/** The requests per minute of an API key, reported in the headers that OpenAI's clients know. */

import { StrataError } from '@/lib/errors';
import { type StoredApiKey, takeFromBucket } from '@/lib/server/db/queries/api-key-queries';

const minuteMs = 60_000;

/**
 * Takes one request of the key. A minute's requests may come at once, on all instances together.
 * @throws StrataError `rate_limited`; `headers` say when the next request is allowed.
 */
export async function takeRequest(
  { id, name, requestsPerMinute: limit }: Pick<StoredApiKey, 'id' | 'name' | 'requestsPerMinute'>,
  headers: Headers,
): Promise<void> {
  if (limit === null) return;
  const { left, taken } = await takeFromBucket(id, limit);
  const msFor = (requests: number) => Math.ceil((requests * minuteMs) / limit);
  headers.set('x-ratelimit-limit-requests', String(limit));
  headers.set('x-ratelimit-remaining-requests', String(Math.floor(left)));
  headers.set('x-ratelimit-reset-requests', `${Math.round(msFor(limit - left)) / 1000}s`);
  if (taken) return;
  const waitMs = msFor(1 - left);
  headers.set('retry-after', String(Math.ceil(waitMs / 1000)));
  headers.set('retry-after-ms', String(waitMs));
  throw new StrataError(
    'rate_limited',
    `The key "${name}" may ask ${limit} times a minute. Wait ${Math.ceil(waitMs / 1000)} s.`,
  );
}
