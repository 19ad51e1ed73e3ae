import { stemmer as english } from '@orama/stemmers/english';
import { stemmer as german } from '@orama/stemmers/german';
import type { Language } from './function-words';

/** Longer words are names of things that have no stem. The stemmers' expressions take their time on them. */
const longestStemmed = 30;
const latin = /^[a-zäöüß]+$/;
const umlauts: Readonly<Record<string, string>> = { ä: 'a', ö: 'o', ü: 'u', ß: 'ss' };

/** The stem of a word in lower case. A word of a language without a stemmer here stays as it is. */
export function stemOf(word: string, language: Language): string {
  if (word.length < 4 || word.length > longestStemmed || !latin.test(word)) return word;
  if (language === 'en') return english(word);
  if (language === 'other') return word;
  return german(word).replace(/[äöüß]/g, (letter) => umlauts[letter] ?? letter);
}
