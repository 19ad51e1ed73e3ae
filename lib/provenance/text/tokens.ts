import type { Span } from '@/lib/contract/span';
import { isFunctionWord, type Language } from './function-words';
import { hanNumber } from './han-number';
import { numberValue, spelledNumber } from './number-value';
import { stemOf } from './stem';

export type TokenKind = 'word' | 'name' | 'number' | 'character' | 'function';

/** A word, a number, or a character of a script without spaces. */
export interface Token extends Span {
  /** Equal for words with the same stem, and for spellings of the same number. */
  term: string;
  kind: TokenKind;
}

/** A Katakana word is one token: it is a loanword or a name. */
const pattern =
  /(?<han>[〇零一二两三四五六七八九十百千万亿]{2,20})|(?<character>[\p{Script=Han}\p{Script=Hiragana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}])|[\p{Script=Katakana}ー]+|(?<number>\p{N}+(?:[.,:’']\p{N}+)*)|[[\p{L}\p{M}]--[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]][[\p{L}\p{M}\p{N}]--[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]]*/gv;
const hiragana = /\p{Script=Hiragana}/u;
/** A capital that is no capitalised word: "DNA", "QUIC", "iPhone". */
const innerCapital = /.\p{Lu}/u;

export function tokensOf(text: string, { start, end }: Span, language: Language): Token[] {
  const tokens: Token[] = [];
  for (const found of text.slice(start, end).matchAll(pattern)) {
    const from = start + found.index;
    const [written] = found;
    tokens.push({ ...termOf(written, found.groups, language), start: from, end: from + written.length });
  }
  return tokens;
}

function termOf(
  written: string,
  groups: Record<string, string> | undefined,
  language: Language,
): Pick<Token, 'term' | 'kind'> {
  if (groups?.number !== undefined) return { term: numberValue(written), kind: 'number' };
  if (groups?.han !== undefined) return { term: hanNumber(written), kind: 'number' };
  if (groups?.character !== undefined) {
    const isFunction = hiragana.test(written) || isFunctionWord(written, 'en');
    return { term: written, kind: isFunction ? 'function' : 'character' };
  }
  const lower = written.toLowerCase();
  const number = spelledNumber(lower);
  if (number !== null) return { term: number, kind: lower === 'one' ? 'function' : 'number' };
  if (isFunctionWord(lower, language)) return { term: lower, kind: 'function' };
  return { term: stemOf(lower, language), kind: innerCapital.test(written) ? 'name' : 'word' };
}
