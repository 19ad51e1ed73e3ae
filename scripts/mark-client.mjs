import { clientAddress, isNetwork } from '../lib/server/networks.mjs';

/** The proxies whose X-Forwarded-For is believed. lib/server/env.ts refuses other values. */
const proxies = (process.env.TRUST_PROXY ?? '')
  .split(',')
  .map((item) => item.trim())
  .filter(isNetwork);

/** Headers by which proxies tell of their client, beside all that begin with `x-forwarded-`. */
const forwardingHeaders = new Set([
  'forwarded',
  'via',
  'x-real-ip',
  'x-client-ip',
  'x-cluster-client-ip',
  'x-original-forwarded-for',
  'true-client-ip',
  'cf-connecting-ip',
  'cf-ray',
  'fastly-client-ip',
  'fly-client-ip',
]);

/**
 * Tells the app where a request comes from, before Next adds `x-forwarded-` headers of its own to every request:
 * `x-strata-peer` is the address of the socket's peer, `x-strata-client` that of the client behind trusted proxies, and
 * `x-strata-forwarded` the header by which a proxy shows itself.
 * Values that the client sent under these names are replaced.
 *
 * @param {Pick<import('node:http').IncomingMessage, 'headers'> & { socket: { remoteAddress?: string } }} request
 */
export function markClient({ headers, socket }) {
  delete headers['x-strata-forwarded'];
  const forwarded = Object.keys(headers).find(
    (name) => name.startsWith('x-forwarded-') || forwardingHeaders.has(name),
  );
  headers['x-strata-peer'] = socket.remoteAddress ?? '';
  headers['x-strata-client'] = clientAddress(
    socket.remoteAddress ?? '',
    String(headers['x-forwarded-for'] ?? '') || null,
    proxies,
  );
  if (forwarded !== undefined) headers['x-strata-forwarded'] = forwarded;
}
