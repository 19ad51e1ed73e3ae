import { isFunctionWord } from './function-words';

/** Words that end with a full stop without ending the sentence, in lower case and without it. */
const abbreviations = new Set(
  (
    'dr mr mrs ms prof st gen col capt lt sgt rev hon mt vs e.g i.e cf approx ca resp incl excl dept univ fig eq ' +
    'z.b d.h u.a z.t o.ä u.ä vgl abb bspw bzw ggf evtl inkl exkl sog mio mrd hrsg mme mlle env'
  ).split(' '),
);

/** Before a number and a full stop, these show that the number counts: "am 3. Oktober". */
const beforeOrdinals = new Set(
  'am im der die das den dem des vom zum zur beim ab bis seit und oder jeder jede jedes ein eine einen einer mit'.split(
    ' ',
  ),
);

const lastWord = /([\p{L}][\p{L}.]*|\p{N}+)\.[)\s]*$/u;
/** "J" of "J. Doe", "U.S". */
const initials = /^(?:\p{Lu}\.)*\p{Lu}$/u;
const firstWord = /^[^\p{L}\p{N}]*(\p{L}+)/u;

/**
 * Whether a text that ends with a full stop goes on after it: "Dr.", "e.g.", "J.", "U.S.", "am 3.".
 * @param next what follows.
 */
export function endsWithAbbreviation(sentence: string, next: string): boolean {
  const tail = sentence.slice(-40);
  const word = lastWord.exec(tail)?.[1];
  if (word === undefined) return false;
  if (/^\p{N}/u.test(word)) return isOrdinal(tail, word);
  if (abbreviations.has(word.toLowerCase())) return true;
  return initials.test(word) && !beginsSentence(next);
}

/** Whether it begins with a word that no name begins with. */
function beginsSentence(next: string): boolean {
  const word = firstWord.exec(next.slice(0, 40))?.[1]?.toLowerCase() ?? '';
  return isFunctionWord(word, 'en') || isFunctionWord(word, 'de');
}

function isOrdinal(tail: string, word: string): boolean {
  if (word.length > 2) return false;
  const before = tail.slice(0, tail.lastIndexOf(word)).trimEnd();
  return before === '' || beforeOrdinals.has(before.slice(before.lastIndexOf(' ') + 1).toLowerCase());
}
