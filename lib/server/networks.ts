/** Sets of addresses and networks (CIDR, RFC 4632 and 4291). */
import { BlockList, isIP } from 'node:net';

/** Whether the text is an address, or a network such as 10.0.0.0/8. */
export function isNetwork(text: string): boolean {
  const [address = '', prefix, ...rest] = text.split('/');
  const version = isIP(address);
  if (version === 0 || rest.length > 0) return false;
  return prefix === undefined || (/^\d{1,3}$/.test(prefix) && Number(prefix) <= (version === 4 ? 32 : 128));
}

/** Whether an address is in one of the networks. An IPv4 address in the form of IPv6 counts as what it is. */
export function isIn(networks: readonly string[], address: string): boolean {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '');
  const family = (text: string) => (isIP(text) === 6 ? 'ipv6' : 'ipv4');
  if (isIP(plain) === 0) return false;
  const set = new BlockList();
  for (const network of networks) {
    const [base = '', prefix] = network.split('/');
    if (prefix === undefined) set.addAddress(base, family(base));
    else set.addSubnet(base, Number(prefix), family(base));
  }
  return set.check(plain, family(plain));
}

/**
 * The address of the client: that of the socket, or, behind trusted proxies, the last address in X-Forwarded-For that is
 * not one of theirs.
 */
export function clientAddress(peer: string, forwardedFor: string | null, proxies: readonly string[]): string {
  let address = peer;
  for (const named of (forwardedFor ?? '').split(',').toReversed()) {
    if (!isIn(proxies, address) || named.trim() === '') return address;
    address = named.trim();
  }
  return address;
}
