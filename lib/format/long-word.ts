/** Characters without a space that are a name, an address or a number; more are data. */
const longest = 300;

/**
 * Whether a text has a word of hundreds of characters. Our font kerns, so a browser that breaks such a word shapes all of
 * it again for each line: 20,000 characters take seconds. `.long-word` turns kerning off. Pure and linear.
 */
export function hasLongWord(text: string): boolean {
  for (const { 0: word } of text.matchAll(/\S+/g)) if (word.length > longest) return true;
  return false;
}
