/**
 * Markdown without its marks, for a card: cards are small, stream fast, and lay out no Markdown. Only marks that
 * would be noise are taken away; what they mark stays. Pure.
 */
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
