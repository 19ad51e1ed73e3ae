/**
 * The door, which every request passes before anything is done for it: routes at their rims (`route.ts`,
 * `openai-route.ts`), pages and files at `proxy.ts`. Who may pass is decided in `access.ts`.
 */

import { StrataError } from '@/lib/errors';
import { env } from '@/lib/server/env';
import { apiClientRefusalOf, refusalOf } from './host-policy';

const policy = { port: env.PORT, allowedHosts: env.ALLOWED_HOSTS };

type Asked = Pick<Request, 'method' | 'headers'>;

/** @throws StrataError `forbidden` for a foreign host, and for a write that is not from one of our own pages. */
export function guardPageRequest({ method, headers }: Asked): void {
  refuse(refusalOf({ method, host: headers.get('host'), origin: headers.get('origin') }, policy));
}

/** @throws StrataError `forbidden` for a foreign host, and for a page of another origin that brings no key. */
export function guardApiClientRequest({ headers }: Asked): void {
  const authorization = headers.get('authorization');
  const via = { host: headers.get('host'), origin: headers.get('origin') };
  refuse(apiClientRefusalOf({ ...via, authorization }, policy));
}

/** A browser asks whether a page may ask, and says neither with which key nor what. @throws StrataError `forbidden` */
export function guardPreflight({ headers }: Asked): void {
  refuse(apiClientRefusalOf({ host: headers.get('host'), origin: null, authorization: null }, policy));
}

function refuse(refusal: string | null): void {
  if (refusal !== null) throw new StrataError('forbidden', refusal);
}
