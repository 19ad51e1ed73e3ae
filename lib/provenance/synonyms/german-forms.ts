import { separablePrefix, stemOf } from '@/lib/provenance/text/stem';
import { irregularVerbs } from './german-verbs';

const infinitive = /(?:en|eln|ern)$/;
/** Before a verb: "beginnen" has one, "beben" has none. */
const prefix =
  /^(?:(?<separable>ab|an|auf|aus|bei|bereit|dar|ein|fest|fort|herab|heraus|herbei|herunter|hervor|her|hinzu|hin|hoch|los|mit|nach|nieder|statt|teil|um|voraus|vor|weg|weiter|zurück|zusammen|zu)|be|emp|ent|er|ge|miss|über|unter|ver|wider|wieder|zer)(?=[a-zäöüß]*?[aeiouäöü][a-zäöüß]+(?:en|eln|ern)$)/;
/** "findet" and "öffnet" have a vowel before their ending, "lernt" and "wohnt" have none. */
const needsVowel = /(?:[dt]|[^aeiouäöülrhmn][mn]|ch[mn])$/;

const irregular = new Map(
  irregularVerbs.split('\n').map((line) => {
    const [verb = '', ...forms] = line.split(' ');
    return [verb, forms];
  }),
);

/**
 * The stems of a German word and, if it is a verb, of its third persons and its participle, which the stemmer keeps apart.
 * Left out are those of a separable verb that have lost its prefix: "zunehmen" would be "nehm".
 */
export function formStems(word: string): string[] {
  const forms = infinitive.test(word) ? formsOf(word) : [word];
  return forms.filter((form) => !separablePrefix.test(form)).map((form) => stemOf(form, 'de'));
}

function formsOf(verb: string): string[] {
  const found = prefix.exec(verb);
  const [start = ''] = found ?? [];
  const base = verb.slice(start.length);
  const [present = '', past = '', participle = ''] = irregular.get(base) ?? regularForms(base);
  const keepsGe = start === '' || found?.groups?.separable !== undefined;
  return [
    verb,
    start + present,
    start + past,
    start + (keepsGe ? participle : participle.replace(/^ge/, '')),
  ];
}

/** The past, "lernte", has the stem of the present, "lernt". */
function regularForms(verb: string): string[] {
  const root = verb.replace(/en$|(?<=e[lr])n$/, '');
  const present = root + (needsVowel.test(root) ? 'et' : 't');
  return [present, present, verb.endsWith('ieren') ? present : `ge${present}`];
}
