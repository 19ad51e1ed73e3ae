/**
 * Decides which requests are accepted. An app on loopback without a login is still reachable for every web
 * page in the same browser, by DNS rebinding and by cross-site writes. So the Host must be known, and a write
 * must come from our own origin. API clients send no Origin and may use /v1; a page of another origin needs
 * an API key. Pure.
 */

export interface AccessPolicy {
  port: number;
  /** Host names, with their port unless it is the default of the scheme. */
  allowedHosts: readonly string[];
}

const loopbackNames = ['127.0.0.1', 'localhost', '[::1]'];
const readMethods = new Set(['GET', 'HEAD', 'OPTIONS']);

export interface AccessRequest {
  method: string;
  host: string | null;
  origin: string | null;
}

/** The reason to refuse the request, as one sentence; null when it is accepted. */
export function refusalOf({ method, host, origin }: AccessRequest, policy: AccessPolicy): string | null {
  if (!isAllowedHost(host, policy)) return foreignHost(host);
  if (readMethods.has(method)) return null;
  if (origin === null) return 'A write needs an Origin header that names this server.';
  return isOwn(origin, host) ? null : `A write from the origin "${printable(origin)}" is refused.`;
}

export type ApiClientRequest = Omit<AccessRequest, 'method'> & { authorization: string | null };

/**
 * The same for /v1. A page of another origin is accepted with what has the form of an API key; the route
 * looks the key up later, and never ignores text of that form.
 */
export function apiClientRefusalOf(
  { host, origin, authorization }: ApiClientRequest,
  policy: AccessPolicy,
): string | null {
  if (!isAllowedHost(host, policy)) return foreignHost(host);
  if (origin === null || isOwn(origin, host) || bearerKey(authorization) !== null) return null;
  return `A page of the origin "${printable(origin)}" needs a key, made in Settings.`;
}

/** The API key of a request; null where there is none. */
export function bearerKey(authorization: string | null): string | null {
  return /^Bearer +(sk-strata-[A-Za-z0-9_-]{0,200})$/i.exec(authorization ?? '')?.[1] ?? null;
}

/**
 * Whether a request was made on this machine. A server on loopback is reached from elsewhere only through a proxy on
 * the same machine. A proxy that sends neither another Host nor a header about its client looks like a client here;
 * where ALLOWED_HOSTS shows that there is a proxy, no request counts as local.
 * @param headers Next sets `x-forwarded-for` to the socket's peer if the request has none.
 */
export function isFromThisMachine(
  headers: Pick<Headers, 'get'>,
  { port, allowedHosts, listensOn }: AccessPolicy & { listensOn: string },
): boolean {
  const peer = headers.get('x-forwarded-for')?.trim() ?? '';
  return (
    allowedHosts.length === 0 &&
    isLoopback(listensOn) &&
    isAllowedHost(headers.get('host'), { port, allowedHosts: [] }) &&
    (peer === '' || isLoopback(peer)) &&
    forwardingHeaders.every((name) => headers.get(name) === null)
  );
}

/** Headers by which proxies tell of their client, beside `x-forwarded-for`. */
const forwardingHeaders = [
  'forwarded',
  'via',
  'x-real-ip',
  'x-client-ip',
  'x-cluster-client-ip',
  'x-original-forwarded-for',
  'true-client-ip',
  'cf-connecting-ip',
  'fastly-client-ip',
  'fly-client-ip',
];

/** Whether an address or name is a loopback one. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^(::ffff:)?127\.\d+\.\d+\.\d+$/.test(host);
}

function foreignHost(host: string | null): string {
  return `This server does not answer to the host "${printable(host)}". Name it in ALLOWED_HOSTS to allow it.`;
}

function isOwn(origin: string, host: string): boolean {
  return hostOf(origin) === host.toLowerCase();
}

function isAllowedHost(host: string | null, { port, allowedHosts }: AccessPolicy): host is string {
  if (host === null) return false;
  const name = host.toLowerCase();
  const loopback = loopbackNames.flatMap((loopbackName) =>
    port === 80 ? [loopbackName, `${loopbackName}:80`] : [`${loopbackName}:${port}`],
  );
  return loopback.includes(name) || allowedHosts.includes(name);
}

/** Host and port of an http(s) origin; null for anything else. */
function hostOf(origin: string): string | null {
  const match = /^https?:\/\/([^/?#@\s]+)$/i.exec(origin);
  return match?.[1]?.toLowerCase() ?? null;
}

function printable(value: string | null): string {
  return (value ?? '').replace(/[^!-~]/g, '?').slice(0, 100);
}
