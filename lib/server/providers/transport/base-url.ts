/**
 * Decides which base URLs an endpoint may have, without a request. The address that a name resolves to is
 * checked at connect.
 */
import { addressRefusal, type NetworkPolicy } from './network-policy';

/** Names of cloud metadata services, which serve the machine's credentials. */
const metadataNames = new Set([
  'metadata',
  'metadata.google.internal',
  'metadata.goog',
  'instance-data',
  'instance-data.ec2.internal',
]);

/** Why an endpoint may not have this base URL, as text; null when it may. */
export function baseUrlRefusal(text: string, policy: NetworkPolicy): string | null {
  if (!/^https?:\/\//i.test(text)) return 'must begin with http:// or https://';
  if (/[\s\\]/.test(text)) return 'has a space or a backslash';
  if (!URL.canParse(text)) return 'is not a URL';
  const url = new URL(text);
  if (url.username !== '' || url.password !== '' || /^https?:\/\/[^/?#]*@/i.test(text)) {
    return 'has a user name or password in it: give the key as the key';
  }
  if (/[?#]/.test(text)) return 'has a query or a fragment, where a model’s path must follow';
  const host = hostOf(url);
  if (metadataNames.has(host)) return 'is not allowed: it is a cloud’s metadata service';
  if (!isLiteral(host)) return null;
  const reason = addressRefusal(host, host, policy);
  return reason === null ? null : `is not allowed: ${reason}`;
}

/** The host of a URL for comparison: lower case, without brackets or a trailing dot. */
export function hostOf(url: URL): string {
  return url.hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '');
}

/** The policy with the host of one URL allowed, because the operator named it in the environment. */
export function trusting(policy: NetworkPolicy, url: string): NetworkPolicy {
  return { ...policy, trustedHosts: new Set([...policy.trustedHosts, hostOf(new URL(url))]) };
}

/** Whether the host is an address and not a name. The URL parser has normalised its spelling. */
export function isLiteral(host: string): boolean {
  return /^[\d.]+$|:/.test(host);
}
