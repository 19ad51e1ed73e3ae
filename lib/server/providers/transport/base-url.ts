/** Which base URLs an endpoint may have. Judged without asking anybody; what a name resolves to is judged at connect. */
import { addressRefusal, type NetworkPolicy } from './network-policy';

/** Names under which clouds serve the credentials of the machine. */
const metadataNames = new Set([
  'metadata',
  'metadata.google.internal',
  'metadata.goog',
  'instance-data',
  'instance-data.ec2.internal',
]);

/** Why an endpoint may not have this base URL, in words; null when it may. */
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

/** A URL's host as names and addresses are compared: lower case, without brackets or a closing dot. */
export function hostOf(url: URL): string {
  return url.hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '');
}

/** The policy as the operator opened it for the host of one URL, by naming it in the environment. */
export function trusting(policy: NetworkPolicy, url: string): NetworkPolicy {
  return { ...policy, trustedHosts: new Set([...policy.trustedHosts, hostOf(new URL(url))]) };
}

/** Whether the host is an address and so never looked up. A URL has brought its odd spellings into one form. */
export function isLiteral(host: string): boolean {
  return /^[\d.]+$|:/.test(host);
}
