/** Text of a model as a card shows it: small, fast, without Markdown's layout. Pure. */

/** Characters that fill a card, and then some. */
const enough = 400;
/** What a card is told of one line without a break, at the most; it lays out less (`growing-text.tsx`). */
const longestLine = 4000;

/** The beginning of a text that is done. */
export function headOf(text: string): string {
  return text.slice(0, enough);
}

/**
 * The end of a text that grows. Begins where a line does: cut anywhere else, every line that is seen would wrap
 * anew with each token.
 */
export function tailOf(text: string): string {
  const latest = text.length - enough;
  if (latest <= 0) return text;
  const lineStart = text.lastIndexOf('\n', latest) + 1;
  if (text.length - lineStart <= longestLine) return text.slice(lineStart);
  return text.slice(latest - (latest % (longestLine - enough)));
}

/** Markdown without the marks that would be noise; what they mark stays. */
export function plainText(markdown: string): string {
  return markdown
    .replace(/^```.*$/gm, '')
    .replace(/^\s*\|?[\s:|-]*-{3,}[\s:|-]*$\n?/gm, '')
    .replace(/^#{1,6}\s+/gm, '')
    .replace(/(\*\*|__)(?=\S)(.+?)\1/g, '$2')
    .replace(/(?<![\w*])\*(?=\S)([^*\n]+?)\*(?![\w*])/g, '$1')
    .replace(/`([^`\n]+)`/g, '$1')
    .replace(/!?\[([^\]\n]*)\]\([^)\n]*\)/g, '$1')
    .replace(/^\|\s?(.*?)\s?\|$/gm, (_, row: string) => row.split(/\s*\|\s*/).join(' · '))
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
