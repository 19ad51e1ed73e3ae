/**
 * Decides which requests are accepted. An app on loopback without a login is still reachable for every web page in the
 * same browser, by DNS rebinding and by cross-site writes, and for everybody through a proxy on the same machine. So the
 * Host must be known, loopback names count only for requests of this machine, and a write must come from our own origin.
 * API clients send no Origin and may use /v1; a page of another origin needs an API key. Pure.
 */
import { isLoopback } from '@/lib/server/is-loopback';
import type { FoundKey } from './find-api-key';

export interface AccessPolicy {
  port: number;
  /** Host names, with their port unless it is the default of the scheme. */
  allowedHosts: readonly string[];
  /** Further names of this machine, for its own clients. */
  localHosts: readonly string[];
}

/** Where the server listens, and for which hosts. */
export interface ListeningPolicy extends Pick<AccessPolicy, 'allowedHosts'> {
  /** A name or an address. */
  listensOn: string;
}

/** Where a request comes from. */
export interface Sender {
  host: string | null;
  origin: string | null;
  /** The address of the socket's peer; null if the server did not mark it. */
  peer: string | null;
  /** The header by which a proxy shows itself; null if there is none. */
  forwarded: string | null;
}

export interface AccessRequest extends Sender {
  method: string;
}

const loopbackNames = ['127.0.0.1', 'localhost', '[::1]'];
const readMethods = new Set(['GET', 'HEAD', 'OPTIONS']);

/** @param headers with the marks of `scripts/mark-client.mjs`. */
export function senderOf(headers: Pick<Headers, 'get'>): Sender {
  return {
    host: headers.get('host'),
    origin: headers.get('origin'),
    peer: headers.get('x-strata-peer'),
    forwarded: headers.get('x-strata-forwarded'),
  };
}

/** The reason to refuse the request, as one sentence; null when it is accepted. */
export function refusalOf({ method, ...sender }: AccessRequest, policy: AccessPolicy): string | null {
  if (!isAllowedHost(sender, policy)) return foreignHost(sender);
  if (readMethods.has(method)) return null;
  const { origin, host } = sender;
  if (origin === null) return 'A write needs an Origin header that names this server.';
  return isOwn(origin, host) ? null : `A write from the origin "${printable(origin)}" is refused.`;
}

/**
 * The same for /v1. A page of another origin is accepted with what has the form of an API key; the route
 * looks the key up later, and never ignores text of that form.
 */
export function apiClientRefusalOf(sender: Sender, key: FoundKey, policy: AccessPolicy): string | null {
  if (!isAllowedHost(sender, policy)) return foreignHost(sender);
  const { origin, host } = sender;
  if (origin === null || isOwn(origin, host) || key.kind !== 'none') return null;
  return `A page of the origin "${printable(origin)}" needs a key, made in Settings.`;
}

/**
 * Whether a client may use /v1 without a key: it runs on this machine. Where ALLOWED_HOSTS shows that there is a proxy,
 * no request counts as local, because a proxy that sends no header about its client looks like a client here.
 */
export function isFromThisMachine(
  sender: Sender,
  { allowedHosts, listensOn, ...policy }: AccessPolicy & ListeningPolicy,
): boolean {
  return isOnlyLocal({ allowedHosts, listensOn }) && isAllowedHost(sender, { ...policy, allowedHosts: [] });
}

/** Whether only clients on this machine reach the server, as far as its settings say. */
export function isOnlyLocal({ allowedHosts, listensOn }: ListeningPolicy): boolean {
  return allowedHosts.length === 0 && isLoopback(listensOn);
}

/** Whether the request comes from this machine, and through no proxy. */
function isDirect({ peer, forwarded }: Sender): boolean {
  return forwarded === null && peer !== null && isLoopback(peer);
}

function foreignHost(sender: Sender): string {
  const host = printable(sender.host);
  const { peer, forwarded } = sender;
  if (isDirect(sender))
    return `This server does not answer to the host "${host}". Name it in ALLOWED_HOSTS to allow it.`;
  const from = forwarded === null ? `from ${printable(peer)}` : `through a proxy (header "${forwarded}")`;
  return `This request came ${from}, for the host "${host}". Name the host in ALLOWED_HOSTS to allow it.`;
}

function isOwn(origin: string, host: string | null): boolean {
  return host !== null && hostOf(origin) === host.toLowerCase();
}

/** Loopback names are those of a client on this machine: a proxy that sends one hides which host was requested. */
function isAllowedHost(sender: Sender, { port, allowedHosts, localHosts }: AccessPolicy): boolean {
  if (sender.host === null) return false;
  const name = sender.host.toLowerCase();
  const loopback = loopbackNames.flatMap((loopbackName) =>
    port === 80 ? [loopbackName, `${loopbackName}:80`] : [`${loopbackName}:${port}`],
  );
  return allowedHosts.includes(name) || (isDirect(sender) && [...loopback, ...localHosts].includes(name));
}

/** Host and port of an http(s) origin; null for anything else. */
function hostOf(origin: string): string | null {
  const match = /^https?:\/\/([^/?#@\s]+)$/i.exec(origin);
  return match?.[1]?.toLowerCase() ?? null;
}

function printable(value: string | null): string {
  return (value ?? '').replace(/[^!-~]/g, '?').slice(0, 100);
}
