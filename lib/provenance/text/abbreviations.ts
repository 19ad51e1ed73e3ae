/** Words that end with a full stop without ending the sentence, in lower case and without it. */
const abbreviations = new Set(
  (
    'dr mr mrs ms prof st sr jr vs eg e.g ie i.e cf fig figs eq eqs no nos vol pp ed eds approx ca al resp incl excl est dept univ inc ltd co corp ' +
    'jan feb mar apr jun jul aug sep sept oct nov dec gen col capt lt sgt rev hon mt ' +
    'bzw z.b d.h u.a z.t o.ä u.ä vgl nr abb bspw ggf evtl inkl exkl sog s.o s.u v.chr n.chr jh jhd str tel abs art kap aufl hrsg mio mrd usf ' +
    'mme mlle sra env'
  ).split(' '),
);

/** Before a number and a full stop, these show that the number counts: "am 3. Oktober". */
const beforeOrdinals = new Set(
  'am im der die das den dem des vom zum zur beim ab bis seit und oder jeder jede jedes ein eine einen einer mit'.split(
    ' ',
  ),
);

const lastWord = /([\p{L}][\p{L}.]*|\p{N}+)\.[)\s]*$/u;

/** Whether a text that ends with a full stop goes on after it: "Dr.", "e.g.", "J.", "am 3.". */
export function endsWithAbbreviation(sentence: string): boolean {
  const tail = sentence.slice(-40);
  const word = lastWord.exec(tail)?.[1];
  if (word === undefined) return false;
  if (/^\p{N}/u.test(word)) return isOrdinal(tail, word);
  return abbreviations.has(word.toLowerCase()) || /^\p{Lu}$/u.test(word);
}

function isOrdinal(tail: string, word: string): boolean {
  if (word.length > 2) return false;
  const before = tail.slice(0, tail.lastIndexOf(word)).trimEnd();
  return before === '' || beforeOrdinals.has(before.slice(before.lastIndexOf(' ') + 1).toLowerCase());
}
