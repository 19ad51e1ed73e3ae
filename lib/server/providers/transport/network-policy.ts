/** Which addresses a provider may live at. Pure. */
import ipaddr from 'ipaddr.js';

export interface NetworkPolicy {
  /** Host names and addresses that the operator named: these may be private or loopback. Lower case. */
  trustedHosts: ReadonlySet<string>;
  /** Whether any host may be on loopback: while the app itself is reached only from there. */
  allowLoopback: boolean;
}

const publicRanges = new Set(['unicast']);
const privateRanges = new Set(['private', 'uniqueLocal', 'carrierGradeNat']);

/**
 * Why nothing may be sent to this address, in words; null when it may. Link-local ranges hold the clouds' metadata
 * services and are never allowed, whoever named them.
 * @param host the name in the URL; @param address what it resolved to, or itself.
 */
export function addressRefusal(host: string, address: string, policy: NetworkPolicy): string | null {
  if (!ipaddr.isValid(address)) return `"${address}" is no address`;
  // An IPv4 address in IPv6 clothes is judged as what it is.
  const range = rangeOf(ipaddr.process(address));
  if (publicRanges.has(range)) return isMetadata(address) ? 'it is a cloud’s metadata service' : null;
  const trusted = policy.trustedHosts.has(host.toLowerCase());
  if (range === 'loopback') return trusted || policy.allowLoopback ? null : 'it is on this machine';
  if (isMetadata(address)) return 'it is a cloud’s metadata service';
  if (privateRanges.has(range))
    return trusted ? null : 'it is in a private network (name it in ALLOW_PRIVATE_HOSTS)';
  return `it is in a range that no provider lives in (${range})`;
}

/** The range that an address is in. `::a.b.c.d`, an IPv4 address in its oldest IPv6 clothes, is in none of its own. */
function rangeOf(address: ipaddr.IPv4 | ipaddr.IPv6): string {
  const range = address.range();
  const compatible = address instanceof ipaddr.IPv6 && address.parts.slice(0, 6).every((part) => part === 0);
  return compatible && range === 'unicast' ? 'ipv4Compatible' : range;
}

/** AWS's metadata service in IPv6, and Alibaba Cloud's, lie outside the link-local ranges. */
function isMetadata(address: string): boolean {
  const name = ipaddr.process(address).toString();
  return name === 'fd00:ec2::254' || name === '100.100.100.200';
}
