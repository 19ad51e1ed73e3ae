/**
 * Who may ask at all. An app on loopback without a login can still be reached by any web page in the same browser:
 * by its own name bound to 127.0.0.1 (DNS rebinding), and by cross-site writes. So the Host must be ours, and a
 * write must come from our own origin. A program sends no Origin and is let in to /v1; a page of another origin only
 * with a key. Pure.
 */

export interface AccessPolicy {
  port: number;
  /** Host names, with their port where it is not the scheme's own. */
  allowedHosts: readonly string[];
}

const loopbackNames = ['127.0.0.1', 'localhost', '[::1]'];
const readMethods = new Set(['GET', 'HEAD', 'OPTIONS']);

export interface AccessRequest {
  method: string;
  host: string | null;
  origin: string | null;
}

/** Why the request is refused, in one sentence for the person; null when it may pass. */
export function refusalOf({ method, host, origin }: AccessRequest, policy: AccessPolicy): string | null {
  if (!isAllowedHost(host, policy)) return foreignHost(host);
  if (readMethods.has(method)) return null;
  if (origin === null) return 'A write needs an Origin header that names this server.';
  return isOwn(origin, host) ? null : `A write from the origin "${printable(origin)}" is refused.`;
}

export type ApiClientRequest = Omit<AccessRequest, 'method'> & { authorization: string | null };

/**
 * The same for the API of programs. A page of another origin is let in with what has the form of a key: whether it is
 * one is looked up where it is asked for, and a key of that form is never passed over there.
 */
export function apiClientRefusalOf(
  { host, origin, authorization }: ApiClientRequest,
  policy: AccessPolicy,
): string | null {
  if (!isAllowedHost(host, policy)) return foreignHost(host);
  if (origin === null || isOwn(origin, host) || bearerKey(authorization) !== null) return null;
  return `A page of the origin "${printable(origin)}" needs a key, made in Settings.`;
}

/** The key that a request carries; null where it has none, or something that is no key of ours. */
export function bearerKey(authorization: string | null): string | null {
  return /^Bearer +(sk-strata-[A-Za-z0-9_-]{0,200})$/i.exec(authorization ?? '')?.[1] ?? null;
}

/**
 * Whether a request was made on this machine, as far as can be told: a server that listens on loopback alone is reached
 * from elsewhere by a proxy on the same machine, which says for whom it asks or asks for a name of its own.
 */
export function isFromThisMachine(
  { host, forwardedFor }: { host: string | null; forwardedFor: string | null },
  { port, listensOn }: { port: number; listensOn: string },
): boolean {
  const addresses = (forwardedFor ?? '').split(',').map((address) => address.trim());
  return (
    isLoopback(listensOn) &&
    isAllowedHost(host, { port, allowedHosts: [] }) &&
    addresses.every((address) => address === '' || isLoopback(address))
  );
}

/** Whether an address or name is this machine's own to itself. */
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

/** Host and port of an http(s) origin; null for `null` and whatever is none. */
function hostOf(origin: string): string | null {
  const match = /^https?:\/\/([^/?#@\s]+)$/i.exec(origin);
  return match?.[1]?.toLowerCase() ?? null;
}

function printable(value: string | null): string {
  return (value ?? '').replace(/[^!-~]/g, '?').slice(0, 100);
}
