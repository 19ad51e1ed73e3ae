/** Removes what is copied along with a key. Pure. */

/** Soft hyphen, zero-width and direction characters, byte order mark. */
const invisible = /[\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/g;
const quotes = '"\'`';

/** The text without invisible characters, white space around it, and quotes around it. */
export function withoutQuotes(text: string): string {
  const bare = text.replace(invisible, '').trim();
  let [from, to] = [0, bare.length];
  while (from < to && quotes.includes(bare.charAt(from))) from += 1;
  while (to > from && quotes.includes(bare.charAt(to - 1))) to -= 1;
  return bare.slice(from, to).trim();
}

/** What stands before a key where a line of a shell or a file was copied, or a header. */
const variable = /^(?:export\s{1,4})?[A-Z][A-Z0-9_]{2,60}\s?=\s{0,4}/;
const header = /^(?:authorization|x-api-key|api-key)\s?:\s{0,4}/i;
const scheme = /^bearer[\s:]{1,4}/i;

/** The key itself: "Bearer sk-1", `OPENAI_API_KEY="sk-1"` and " sk-1\n" are sk-1. */
export function cleanKey(text: string): string {
  const bare = withoutQuotes(text).replace(variable, '').replace(header, '');
  return withoutQuotes(withoutQuotes(bare).replace(scheme, ''));
}

/** What every key has: visible ASCII without spaces, since it is sent in a header. */
export const keyCharacters = /^[!-~]+$/;
