/**
 * What several texts agree and disagree on, told by their words: a script that knows no meaning, but reads every one of
 * them. Answers the request for the list of disagreement. Pure, and the same for the same texts.
 */
import { sentencesOf } from './phrases';
import type { DemoPrompt } from './read-prompt';

interface Point {
  point: string;
  /** Numbers of the texts that say it, from 1. */
  responses: number[];
}

/** Phrases that several texts have, and sentences that one alone has, at the most. */
const maxShared = 2;
const maxUnique = 4;
/** Words that two texts have in a row, at the least, to say the same. */
const sharedRun = 6;
/** Words of a text that are compared with those of every other. */
const comparedWords = 200;
/** Words of a quotation at the most. */
const quoteLength = 16;

/** The list, as the JSON object that was asked for. */
export function compare({ question, references }: DemoPrompt): string {
  const contradictions = [
    contradiction('What comes first', references, firstsOf),
    contradiction('Which earlier answer to build on', references, verdictsOf),
  ].flat();
  const taken = contradictions.flatMap(({ claims }) => claims.map(({ point }) => point));
  const terms = question.terms.map((term) => ({ term, responses: holdersOf(references, term) }));
  const isInAll = ({ responses }: { responses: number[] }) => responses.length === references.length;
  const isInSome = ({ responses }: { responses: number[] }) =>
    responses.length >= 2 && responses.length < references.length;
  return JSON.stringify({
    consensus: [
      ...sharedPhrases(references),
      ...terms
        .filter(isInAll)
        .slice(0, 1)
        .map(({ term, responses }) => ({ point: `All take up “${term}”.`, responses })),
    ],
    contradictions,
    partialCoverage: terms
      .filter(isInSome)
      .map(({ term, responses }) => ({ point: `Only some take up “${term}”.`, responses })),
    uniqueInsights: uniqueSentences(references, taken),
  });
}

/** Runs of words that several texts have, the one that most have first; none that says again what a longer one does. */
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

/** The longest run of words that two texts share: dynamic programming over one row. */
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

/** A run of words with the marks between them, as the first text has it that holds it. */
function asWritten(run: string, texts: readonly string[]): string {
  const pattern = new RegExp(run.split(' ').map(escaped).join('[^\\p{L}\\p{N}]+'), 'iu');
  return texts.map((text) => pattern.exec(text)?.[0]).find((found) => found !== undefined) ?? run;
}

/** Where several texts say other things of one matter. */
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

/** Which of the answers before a text keeps, or objects to. */
function verdictsOf(text: string): string | null {
  const number = /\b(?:answer|number) (\d+)/i.exec(text)?.[1];
  if (number === undefined) return null;
  return /\bI object\b|\bI drop it\b/.test(text) ? `Not on answer ${number}.` : `On answer ${number}.`;
}

/** What stands in a quotation is another's. */
function holdersOf(references: readonly string[], term: string): number[] {
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])${escaped(term)}(?![\\p{L}\\p{N}])`, 'iu');
  return references.flatMap((reference, index) =>
    pattern.test(reference.replace(/“[^“”]*”/g, '')) ? [index + 1] : [],
  );
}

/** Of each text the sentence whose words the others have least, the least of all first. */
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

/** A sentence as a point, shortened. */
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
