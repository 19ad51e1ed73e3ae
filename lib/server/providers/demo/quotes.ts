/** Quotations from references, for the generic texts. Pure. */
import type { Random } from './seeded-random';

export interface Quote {
  /** The reference, from 1. */
  number: number;
  words: string;
}

/** The fewest and most words of a quotation; a longer sentence is cut. */
const fewest = 6;
const most = 16;

/** A sentence of each reference that has one which may be quoted, chosen by the seed. */
export function quotesFrom(references: readonly string[], random: Random): Quote[] {
  return references.flatMap((reference, index) => {
    const [first, ...rest] = sentencesOf(reference).filter(isQuotable);
    if (first === undefined) return [];
    const words = random.pick([first, ...rest]).split(' ');
    const cut = words
      .slice(0, most)
      .join(' ')
      .replace(/[,;:.–-]{1,3}$/, '');
    return [{ number: index + 1, words: words.length > most ? `${cut} …` : words.join(' ') }];
  });
}

/**
 * Only plain prose is quoted. A word with digits, symbols or many letters may be a key or an address, and a sentence
 * about the script or its references says nothing about the question.
 */
function isQuotable(sentence: string): boolean {
  const words = sentence.split(' ');
  return (
    words.length >= fewest &&
    words.every((word) => /^[(‘]?\p{L}{1,20}(?:[’'-]\p{L}{1,20}){0,3}[).,;:!?’]{0,3}$/u.test(word)) &&
    !/\bscript|\bI am\b|\bresponses?\b|\bmodel here\b|\bby its wording\b/i.test(sentence)
  );
}

/** Sentences of the running text, without headings, lists, tables, code, formulas or quotations. */
export function sentencesOf(text: string): string[] {
  return text
    .replace(/```[\s\S]*?```|\$\$[\s\S]*?\$\$/g, ' ')
    .split(/\n+/)
    .filter((line) => !/^\s*(?:[|#>]|[-*] |\d+\.)/.test(line) && !/[“”]/.test(line))
    .join(' ')
    .replace(/[*_`$]/g, '')
    .split(/(?<=[.?!])\s+/)
    .map((sentence) => sentence.replace(/\s+/g, ' ').trim())
    .filter(Boolean);
}
