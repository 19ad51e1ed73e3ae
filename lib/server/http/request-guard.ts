/**
 * Checks every request before it is handled: API routes in their wrappers (`api-route.ts`,
 * `openai-route.ts`), pages and files in `proxy.ts`. The rules are in `host-policy.ts`.
 */

import { StrataError } from '@/lib/errors';
import { env } from '@/lib/server/env';
import { apiClientRefusalOf, refusalOf } from './host-policy';

const policy = { port: env.PORT, allowedHosts: env.ALLOWED_HOSTS };

type Asked = Pick<Request, 'method' | 'headers'>;

/** @throws StrataError `forbidden` for an unknown host, and for a write from another origin. */
export function guardPageRequest({ method, headers }: Asked): void {
  refuse(refusalOf({ method, host: headers.get('host'), origin: headers.get('origin') }, policy));
}

/**
 * @throws StrataError `forbidden` for an unknown host, and for a page of another origin without an API key.
 */
export function guardApiClientRequest({ headers }: Asked): void {
  const authorization = headers.get('authorization');
  const via = { host: headers.get('host'), origin: headers.get('origin') };
  refuse(apiClientRefusalOf({ ...via, authorization }, policy));
}

/**
 * A preflight request carries neither key nor method of the request that follows.
 * @throws StrataError `forbidden`
 */
export function guardPreflight({ headers }: Asked): void {
  refuse(apiClientRefusalOf({ host: headers.get('host'), origin: null, authorization: null }, policy));
}

function refuse(refusal: string | null): void {
  if (refusal !== null) throw new StrataError('forbidden', refusal);
}
