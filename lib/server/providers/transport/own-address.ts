import { isLoopback } from '@/lib/server/is-loopback';
import { hostOf } from './base-url';

/** Where this server is reached. */
export interface OwnAddresses {
  /** Its port on this machine. */
  port: number;
  /** Its other hosts, with their port unless it is the default of the scheme, in lower case. */
  hosts: ReadonlySet<string>;
}

/**
 * Whether a URL is an address of this server, whose mixtures would call themselves. Other names that lead here are found
 * by the depth of their requests (`request-depth.ts`).
 */
export function isOwnAddress(url: URL, { port, hosts }: OwnAddresses): boolean {
  const host = hostOf(url);
  const defaultPort = url.protocol === 'https:' ? 443 : 80;
  const isLocal = isLoopback(host) || host.endsWith('.localhost') || host === '0.0.0.0' || host === '::';
  return hosts.has(url.host) || (isLocal && (url.port === '' ? defaultPort : Number(url.port)) === port);
}
