/** Decides which addresses a provider may have. Pure. */
import ipaddr from 'ipaddr.js';

export interface NetworkPolicy {
  /** Hosts and addresses that the operator named: they may be private or loopback. Lower case. */
  trustedHosts: ReadonlySet<string>;
  /** Whether any host may be on loopback: only while the app itself listens on loopback. */
  allowLoopback: boolean;
}

const publicRanges = new Set(['unicast']);
const privateRanges = new Set(['private', 'uniqueLocal', 'carrierGradeNat']);

/**
 * Why nothing may be sent to this address, as text; null when it may. Link-local ranges contain cloud
 * metadata services and are never allowed.
 * @param host the name in the URL.
 * @param address the resolved address.
 */
export function addressRefusal(host: string, address: string, policy: NetworkPolicy): string | null {
  if (!ipaddr.isValid(address)) return `"${address}" is no address`;
  // An IPv4-mapped IPv6 address is checked as IPv4.
  const range = rangeOf(ipaddr.process(address));
  if (publicRanges.has(range)) return isMetadata(address) ? 'it is a cloud’s metadata service' : null;
  const trusted = policy.trustedHosts.has(host.toLowerCase());
  if (range === 'loopback') return trusted || policy.allowLoopback ? null : 'it is on this machine';
  if (isMetadata(address)) return 'it is a cloud’s metadata service';
  if (privateRanges.has(range))
    return trusted ? null : 'it is in a private network (name it in ALLOW_PRIVATE_HOSTS)';
  return `it is in a range that no provider lives in (${range})`;
}

/** The range of an address. `::a.b.c.d` (IPv4-compatible, deprecated) counts as a range of its own. */
function rangeOf(address: ipaddr.IPv4 | ipaddr.IPv6): string {
  const range = address.range();
  const compatible = address instanceof ipaddr.IPv6 && address.parts.slice(0, 6).every((part) => part === 0);
  return compatible && range === 'unicast' ? 'ipv4Compatible' : range;
}

/** Metadata services of clouds that lie outside the link-local ranges, with their owner. */
const metadataAddresses = new Set([
  'fd00:ec2::254', // AWS
  'fd20:ce::254', // Google Cloud
  'fd00:42::42', // Scaleway
  '100.100.100.200', // Alibaba Cloud
  '168.63.129.16', // Azure
  '192.0.0.192', // Oracle Cloud
]);

function isMetadata(address: string): boolean {
  return metadataAddresses.has(ipaddr.process(address).toString());
}
