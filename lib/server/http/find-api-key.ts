/** Finds the Strata API key in a request, in whatever form it is sent. Pure. */

export type FoundKey =
  | { kind: 'none' }
  | { kind: 'key'; key: string }
  /** The request contains a key in a way that is not accepted. */
  | { kind: 'refused'; reason: string };

/** The headers in which clients send a key: OpenAI's, Anthropic's and Azure's. */
const keyHeaders = ['authorization', 'x-api-key', 'api-key'];
const keyText = /sk-strata-[A-Za-z0-9_-]*/gi;

/**
 * Text that has the form of a Strata key always counts as a key, bare or after any scheme, also inside the credentials
 * of Basic (RFC 7617): a key in another form must not pass as no key, which has no budget. Other text is no key, because
 * clients of OpenAI insist on sending one.
 * @param url of the request. A key in it is refused, because addresses are logged by everybody on the way.
 */
export function findApiKey(headers: Headers, url: string): FoundKey {
  const sent = keyHeaders.map((name) => headers.get(name) ?? '');
  const keys = new Set(sent.flatMap((value) => keysIn(value)));
  const [key, another] = keys;
  if (another !== undefined) return refused('The request carries two different API keys. Send one.');
  for (const [name, value] of headers) {
    if (keyHeaders.includes(name) || keysIn(value).length === 0) continue;
    return refused(`The API key is in the header "${name}". Send it as "Authorization: Bearer sk-strata-…".`);
  }
  if (keysIn(decoded(url)).length > 0)
    return refused('The API key is in the address. Send it as "Authorization: Bearer sk-strata-…".');
  return key === undefined ? { kind: 'none' } : { kind: 'key', key };
}

function refused(reason: string): FoundKey {
  return { kind: 'refused', reason };
}

function keysIn(value: string): string[] {
  const basic = /^\s*basic\s+([A-Za-z0-9+/=_-]+)\s*$/i.exec(value)?.[1];
  const text = basic === undefined ? value : `${value} ${Buffer.from(basic, 'base64').toString('latin1')}`;
  return text.match(keyText) ?? [];
}

function decoded(url: string): string {
  try {
    return decodeURIComponent(url);
  } catch {
    return url;
  }
}
