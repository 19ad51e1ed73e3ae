/** Makes a title of what a model wrote when it was asked for one. Pure. */
import { titleFrom } from './title-from';

/** Longer text is not a title. */
const maxLength = 120;
const quotes = '"\'“”„‟‘’‚‛«»‹›「」『』`';
/** Control characters, and marks that change the direction of the text around them. */
const invisible = /[\p{Cc}\u200B-\u200F\u2028-\u202E\u2060-\u2069\uFEFF]/gu;

/** At most about 60 characters, without quotes, Markdown, a label or a final period; null when it is no title. */
export function cleanTitle(written: string): string | null {
  const line = written.trim().split('\n', 1)[0] ?? '';
  const text = line
    .replace(invisible, ' ')
    .replace(/^[#>*_\s-]+/, '')
    .replace(/^(title|titel|titre|título)\s*[:：]\s*/i, '')
    .replace(/(?<![*_\s])[*_\s]+$/, '');
  const bare = trimQuotes(trimQuotes(text).replace(/(?<![.。．…\s])[.。．…\s]+$/u, ''));
  const title = bare.replace(/\s+/g, ' ').trim();
  return title === '' || title.length > maxLength ? null : titleFrom(title);
}

function trimQuotes(text: string): string {
  let start = 0;
  let end = text.length;
  // An apostrophe inside, or a quote that only begins or ends, belongs to the title.
  while (end - start > 1 && isQuote(text[start]) && isQuote(text[end - 1])) {
    start += 1;
    end -= 1;
  }
  return text.slice(start, end);
}

function isQuote(character: string | undefined): boolean {
  return character !== undefined && quotes.includes(character);
}
