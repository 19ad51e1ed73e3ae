/**
 * Checks every request before it is handled: API routes in their wrappers (`api-route.ts`,
 * `openai-route.ts`), pages and files in `proxy.ts`. The rules are in `host-policy.ts`.
 */

import { StrataError } from '@/lib/errors';
import { apiHosts, localHosts, pageHosts } from '@/lib/server/allowed-hosts';
import { env } from '@/lib/server/env';
import { type FoundKey, findApiKey } from './find-api-key';
import { apiClientRefusalOf, refusalOf, senderOf } from './host-policy';

const policy = { port: env.PORT, allowedHosts: pageHosts, localHosts };
const apiPolicy = { port: env.PORT, allowedHosts: apiHosts, localHosts };

/** @throws StrataError `forbidden` for an unknown host, and for a write from another origin. */
export function guardPageRequest({ method, headers }: Pick<Request, 'method' | 'headers'>): void {
  refuse(refusalOf({ method, ...senderOf(headers) }, policy));
}

/**
 * @returns the API key of the request, not yet looked up.
 * @throws StrataError `forbidden` for an unknown host, and for a page of another origin without an API key.
 */
export function guardApiClientRequest({ headers, url }: Pick<Request, 'headers' | 'url'>): FoundKey {
  const key = findApiKey(headers, url);
  refuse(apiClientRefusalOf(senderOf(headers), key, apiPolicy));
  return key;
}

/**
 * A preflight request carries neither key nor method of the request that follows.
 * @throws StrataError `forbidden`
 */
export function guardPreflight({ headers }: Pick<Request, 'headers'>): void {
  refuse(apiClientRefusalOf({ ...senderOf(headers), origin: null }, { kind: 'none' }, apiPolicy));
}

function refuse(refusal: string | null): void {
  if (refusal !== null) throw new StrataError('forbidden', refusal);
}
