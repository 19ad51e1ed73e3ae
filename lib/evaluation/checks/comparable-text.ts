/** Folds texts so that equal answers are equal: case, accents, spaces, Markdown and punctuation around them. */
export function comparableText(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}+\-/%.,:=<>()]+/gu, ' ')
    .replace(/^[\s.,:]+|(?<![\s.,:])[\s.,:]+$/gu, '');
}

/** As words between single spaces, with a space at both ends, so that `includes` finds whole words. */
export function comparableWords(text: string): string {
  const words = text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return ` ${words} `;
}
