/**
 * Lists where texts agree and disagree by comparing their words. It is a deterministic script without any
 * understanding. It answers the request for the list of disagreements. Pure.
 */
import type { ListedDisagreement } from './listed-disagreement';
import { sentencesOf } from './quotes';

type Point = ListedDisagreement['consensus'][number];

/** The most shared phrases, and the most sentences of one text alone. */
const maxShared = 2;
const maxUnique = 4;
/** The fewest consecutive words that two texts must share. */
const sharedRun = 6;
/** The most words of a text that are compared. */
const comparedWords = 200;
/** The most words of a quotation. */
const quoteLength = 16;

/** What texts may ask for, by words that show it. */
const topics: readonly [topic: string, words: RegExp][] = [
  ['an example', /\bexamples?\b/i],
  ['a test', /\btests?\b/i],
  ['a source', /\bsources?\b/i],
  ['the date', /\bdates?\b/i],
  ['a table', /\btables?\b/i],
  ['the assumptions', /\bassum(?:e|es|ed|ption|ptions)\b/i],
  ['an estimate', /\bestimates?\b/i],
];

export function compare(references: readonly string[]): ListedDisagreement {
  const contradictions = contradiction('What comes first', references, firstsOf);
  const taken = contradictions.flatMap(({ claims }) => claims.map(({ point }) => point));
  return {
    consensus: sharedPhrases(references),
    contradictions,
    partialCoverage: topics
      .map(([topic, words]) => ({
        point: `Only some mention ${topic}.`,
        responses: holdersOf(references, words),
      }))
      .filter(({ responses }) => responses.length >= 2 && responses.length < references.length)
      .slice(0, maxShared),
    uniqueInsights: uniqueSentences(references, taken),
  };
}

/** Word sequences that several texts share, most frequent first, without parts of longer ones. */
function sharedPhrases(references: readonly string[]): Point[] {
  const texts = references.map((reference) => sentencesOf(reference).join(' '));
  const spoken = texts.map((text) => wordsOf(text).slice(0, comparedWords));
  const runs = spoken.flatMap((words, index) =>
    spoken.slice(index + 1).map((other) => longestRun(words, other)),
  );
  const phrases = [...new Set(runs.filter((run) => run.length >= sharedRun).map((run) => run.join(' ')))];
  const joined = spoken.map((words) => ` ${words.join(' ')} `);
  const held = phrases
    .map((phrase) => ({
      phrase,
      responses: joined.flatMap((text, at) => (text.includes(` ${phrase} `) ? [at + 1] : [])),
    }))
    .toSorted((a, b) => b.responses.length - a.responses.length || b.phrase.length - a.phrase.length);
  const repeats = (a: string, b: string) => a.includes(b) || b.includes(a);
  return held
    .filter(({ phrase }, at) => !held.slice(0, at).some((before) => repeats(before.phrase, phrase)))
    .slice(0, maxShared)
    .map(({ phrase, responses }) => ({
      point: `In the same words: “${quoted(asWritten(phrase, texts))}”.`,
      responses,
    }));
}

/** The longest common word sequence of two texts: dynamic programming over one row. */
function longestRun(words: readonly string[], other: readonly string[]): string[] {
  let row = new Array<number>(other.length + 1).fill(0);
  let best = { length: 0, end: 0 };
  for (const [at, word] of words.entries()) {
    const next = new Array<number>(other.length + 1).fill(0);
    for (const [index, candidate] of other.entries()) {
      if (candidate !== word) continue;
      const length = (row[index] ?? 0) + 1;
      next[index + 1] = length;
      if (length > best.length) best = { length, end: at + 1 };
    }
    row = next;
  }
  return words.slice(best.end - best.length, best.end);
}

/** A word sequence with its punctuation, as the first text with it writes it. */
function asWritten(run: string, texts: readonly string[]): string {
  const pattern = new RegExp(run.split(' ').map(escaped).join('[^\\p{L}\\p{N}]+'), 'iu');
  return texts.map((text) => pattern.exec(text)?.[0]).find((found) => found !== undefined) ?? run;
}

/** Points on which texts differ. */
function contradiction(
  about: string,
  references: readonly string[],
  claimOf: (text: string) => string | null,
): { about: string; claims: Point[] }[] {
  const claims = new Map<string, Point>();
  for (const [index, reference] of references.entries()) {
    const point = claimOf(reference);
    if (point === null) continue;
    const claim = claims.get(point) ?? { point, responses: [] };
    claims.set(point, { point, responses: [...claim.responses, index + 1] });
  }
  return claims.size < 2 ? [] : [{ about, claims: [...claims.values()] }];
}

function firstsOf(text: string): string | null {
  const sentence = sentencesOf(text).find(
    (each) => /\b(?:first|start|begin|open with)\b/i.test(each) && !/first time|first idea/i.test(each),
  );
  return sentence === undefined ? null : quoted(sentence);
}

/** The texts with the words. Quoted text belongs to another answer. */
function holdersOf(references: readonly string[], words: RegExp): number[] {
  return references.flatMap((reference, index) =>
    words.test(reference.replace(/“[^“”]*”/g, '')) ? [index + 1] : [],
  );
}

/** For each text the sentence whose words the others share least, the least shared first. */
function uniqueSentences(references: readonly string[], taken: readonly string[]): Point[] {
  const spoken = references.map((reference) => new Set(wordsOf(reference)));
  const best = references.flatMap((reference, index) => {
    const others = spoken.filter((_, at) => at !== index);
    const shared = (sentence: string) => {
      const words = wordsOf(sentence);
      return words.filter((word) => others.some((other) => other.has(word))).length / words.length;
    };
    const long = sentencesOf(reference).filter((sentence) => wordsOf(sentence).length >= sharedRun);
    const sentences = (long.length === 0 ? [reference.replace(/\s+/g, ' ').trim()] : long)
      .filter((sentence) => !taken.includes(quoted(sentence)))
      .map((sentence) => ({ sentence, shared: shared(sentence) }));
    const [first] = sentences.toSorted((a, b) => a.shared - b.shared);
    return first === undefined ? [] : [{ ...first, number: index + 1 }];
  });
  return best
    .toSorted((a, b) => a.shared - b.shared)
    .slice(0, maxUnique)
    .map(({ sentence, number }) => ({ point: quoted(sentence), responses: [number] }));
}

/** A sentence as a shortened point. */
function quoted(sentence: string): string {
  const words = sentence.split(' ');
  return words.length <= quoteLength ? sentence : `${words.slice(0, quoteLength).join(' ')}…`;
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+(?:[’'][\p{L}]+)*/gu) ?? [];
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
