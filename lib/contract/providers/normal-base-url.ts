/** The base URL of an API from the address that a person copied. Pure. */
import { withoutQuotes } from '../clean-key';

/** The addresses of operations below a base URL. */
const operations = /(?:\/(?:chat\/completions|completions|chat|models|responses|embeddings|messages))$/i;
/** A host, perhaps with a port and a path, and nothing before it. */
const bareHost = /^(?:\[[\da-f:.]+\]|[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?)(?::\d{1,5})?(?:\/|$)/i;
const localHost = /^(?:localhost|[\d.]+|\[[\da-f:.]+\])(?=[:/]|$)/i;

/**
 * Without quotes, operations like `/chat/completions`, and slashes at the end; with a scheme where only a host is given.
 * The host is the one that will be called: `http:///１２７.1` is 127.0.0.1 (WHATWG URL, host parser). Whatever else is wrong
 * with it stays, to be refused by name.
 */
export function normalBaseUrl(text: string): string {
  const bare = withoutQuotes(text).replace(/[?#]$/, '');
  const isComplete =
    /^[a-z][a-z0-9+.-]*:\/\//i.test(bare) || !bareHost.test(bare) || !bare.match(/[.:\]]|^localhost/i);
  const url = isComplete ? bare : `${localHost.test(bare) ? 'http' : 'https'}://${bare}`;
  const parsed = URL.parse(url);
  if (parsed === null || !/^https?:\/\/[^?#\\\s@]+$/i.test(url)) return url;
  const path = parsed.pathname
    .replace(/\/{2,}/g, '/')
    .replace(/\/$/, '')
    .replace(operations, '');
  return parsed.origin + path;
}
