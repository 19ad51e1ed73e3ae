/** Sets of addresses and networks (CIDR, RFC 4632 and 4291). JavaScript, because the server's start uses it before Next. */
import { BlockList, isIP } from 'node:net';

/**
 * Whether the text is an address, or a network such as 10.0.0.0/8.
 *
 * @param {string} text
 */
export function isNetwork(text) {
  const [address = '', prefix, ...rest] = text.split('/');
  const version = isIP(address);
  if (version === 0 || rest.length > 0) return false;
  return prefix === undefined || (/^\d{1,3}$/.test(prefix) && Number(prefix) <= (version === 4 ? 32 : 128));
}

/**
 * Whether an address is in one of the networks. An IPv4 address in the form of IPv6 counts as what it is.
 *
 * @param {readonly string[]} networks
 * @param {string} address
 */
export function isIn(networks, address) {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '');
  if (isIP(plain) === 0) return false;
  const set = new BlockList();
  for (const network of networks) {
    const [base = '', prefix] = network.split('/');
    if (prefix === undefined) set.addAddress(base, familyOf(base));
    else set.addSubnet(base, Number(prefix), familyOf(base));
  }
  return set.check(plain, familyOf(plain));
}

/** @param {string} address */
function familyOf(address) {
  return isIP(address) === 6 ? 'ipv6' : 'ipv4';
}

/**
 * The address of the client: that of the socket, or, behind trusted proxies, the last address in X-Forwarded-For that is
 * not one of theirs.
 *
 * @param {string} peer
 * @param {string | null} forwardedFor
 * @param {readonly string[]} proxies
 */
export function clientAddress(peer, forwardedFor, proxies) {
  let address = peer;
  for (const named of (forwardedFor ?? '').split(',').toReversed()) {
    if (!isIn(proxies, address) || named.trim() === '') return address;
    address = named.trim();
  }
  return address;
}
