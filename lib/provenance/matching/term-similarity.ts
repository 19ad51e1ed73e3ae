/** Terms that are alike share this many characters at their beginning, or at their end. */
export const prefixLength = 4;
export const suffixLength = 4;

/**
 * How alike two terms are, from 0 to 1. Forms of one word share their beginning ("divid", "divis"); a compound holds its
 * parts ("luftsauerstoff", "sauerstoff").
 */
export function termSimilarity(a: string, b: string): number {
  if (a === b) return 1;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  const shared = sharedPrefix(short, long);
  const share = shared / long.length;
  if ((shared > prefixLength && share >= 0.6) || (shared === prefixLength && share >= 0.75)) return 0.8;
  if (short.length >= suffixLength && (shared === short.length || long.endsWith(short))) return 0.7;
  return 0;
}

function sharedPrefix(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length += 1;
  return length;
}
