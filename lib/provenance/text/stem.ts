import { stemmer as english } from '@orama/stemmers/english';
import { stemmer as german } from '@orama/stemmers/german';
import type { Language } from './function-words';

/** Longer words are names of things that have no stem. The stemmers' expressions take their time on them. */
const longestStemmed = 30;
const latin = /^[a-zäöüß]+$/;
/** "flavour" and "flavor", "centre" and "center". */
const britishOur = /(?<=[a-z]{3})our(?=s?$|ed$|ing$|ful$|able$|ite$)/;
const britishRe = /(?<=cent|met|lit|fib|theat)re(?=s?$)/;
/** "absammeln", of which "sammelt … ab" is a form. */
export const separablePrefix =
  /^(?:ab|an|auf|aus|bei|ein|los|mit|nach|um|vor|weg|zu|zurück)(?=[a-zäöüß]{4,}(?:en|eln|ern)$)/;
/** The plural of a loanword: "Backups", "Pools". The stemmer leaves it. */
const pluralS = /(?<=[bcdfgklmnprtvwxz]|[aou])s$/;
const umlauts: Readonly<Record<string, string>> = { ä: 'a', ö: 'o', ü: 'u', ß: 'ss' };

/** The stem of a word in lower case. A word of a language without a stemmer here stays as it is. */
export function stemOf(word: string, language: Language): string {
  if (word.length < 4 || word.length > longestStemmed || !latin.test(word)) return word;
  if (language === 'en') return english(word.replace(britishOur, 'or').replace(britishRe, 'er'));
  if (language === 'other') return word;
  const stem = german(word.replace(separablePrefix, '').replace(pluralS, ''));
  return stem.replace(/(?<=el)[nt]$/, '').replace(/[äöüß]/g, (letter) => umlauts[letter] ?? letter);
}
