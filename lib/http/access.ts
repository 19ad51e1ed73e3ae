/**
 * Who may ask at all. An app on loopback without a login can still be reached by any web page in the same browser:
 * by its own name bound to 127.0.0.1 (DNS rebinding), and by cross-site writes. So the Host must be ours, and a
 * write must come from our own origin. Pure.
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
  if (host === null || !isAllowedHost(host, policy)) {
    return `This server does not answer to the host "${printable(host)}". Name it in ALLOWED_HOSTS to allow it.`;
  }
  if (readMethods.has(method)) return null;
  if (origin === null) return 'A write needs an Origin header that names this server.';
  return hostOf(origin) === host.toLowerCase()
    ? null
    : `A write from the origin "${printable(origin)}" is refused.`;
}

function isAllowedHost(host: string, { port, allowedHosts }: AccessPolicy): boolean {
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
