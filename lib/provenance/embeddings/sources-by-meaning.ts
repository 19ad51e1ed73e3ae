/** Adds to the sources by words those that an embedding model finds. Pure. */
import type { SentenceSources, Source, Sources } from '@/lib/contract/sources-contract';
import type { Span } from '@/lib/contract/span';
import { numbersOf } from '@/lib/provenance/matching/compare-numbers';
import type { RunTexts } from '@/lib/provenance/run-texts';
import { languageOf } from '@/lib/provenance/text/function-words';
import { sentencesOf } from '@/lib/provenance/text/sentences';
import { tokensOf } from '@/lib/provenance/text/tokens';
import type { Steps } from '@/lib/steps';

/**
 * How near two sentences must be: 0 is the average pair of the run, 1 the same sentence. Models differ in their average by
 * far more than in this.
 */
const near = 0.55;
/** A source with less than this share of the best one's score is none. */
const muchLess = 0.6;

export interface EmbeddedSentence extends Span {
  /** Null for the answer. */
  call: string | null;
  text: string;
}

/** The sentences whose vectors are needed, those of the answer first. */
export function embeddedSentences({ answer, references }: RunTexts): EmbeddedSentence[] {
  const ofText = (call: string | null, text: string) =>
    sentencesOf(text).map((span) => ({ ...span, call, text: text.slice(span.start, span.end) }));
  return [...ofText(null, answer), ...references.flatMap(({ call, text }) => ofText(call, text))];
}

/**
 * A sentence of the answer at each step.
 * @param vectors of these sentences, in their order.
 * @param words the sources by words, which stay.
 */
export function* sourcesByMeaning(
  sentences: readonly EmbeddedSentence[],
  vectors: readonly (readonly number[])[],
  words: Sources,
): Steps<Sources> {
  const language = languageOf(sentences.map(({ text }) => text).join('\n'));
  const compared = sentences.map((sentence, index) => ({
    ...sentence,
    vector: unitOf(vectors[index] ?? []),
    numbers: numbersOf(tokensOf(sentence.text, { start: 0, end: sentence.text.length }, language)),
  }));
  const passages = compared.filter(({ call }) => call !== null);
  const own = compared.filter(({ call }) => call === null);
  const average = dot(sumOf(own), sumOf(passages)) / Math.max(1, own.length * passages.length);
  const found = new Map<number, Source[]>();
  for (const sentence of own) {
    found.set(sentence.start, passagesNear(sentence, passages, average));
    yield;
  }
  return {
    sentences: words.sentences.map((sentence) => withMeaning(sentence, found.get(sentence.start) ?? [])),
  };
}

interface ComparedSentence extends EmbeddedSentence {
  /** Of length 1. */
  vector: Float32Array;
  numbers: ReadonlySet<string>;
}

/** The nearest passage of each call that is near enough. */
function passagesNear(
  sentence: ComparedSentence,
  passages: readonly ComparedSentence[],
  average: number,
): Source[] {
  const best = new Map<string, Source>();
  for (const { call, start, end, vector, numbers } of passages) {
    const cosine = dot(sentence.vector, vector);
    const nearness = (cosine - average) / Math.max(1 - average, Number.EPSILON);
    const score = Math.min(1, Math.round(nearness * 1000) / 1000);
    if (call === null || score < near || score <= (best.get(call)?.score ?? 0)) continue;
    // Embeddings hardly tell numbers apart.
    if (!sentence.numbers.isSubsetOf(numbers)) continue;
    best.set(call, { call, score, kind: 'paraphrased', passages: [{ start, end }] });
  }
  return [...best.values()];
}

/** What words find has passages and kinds that say more, so it stays where both find a call. */
function withMeaning(sentence: SentenceSources, found: readonly Source[]): SentenceSources {
  const known = new Set(sentence.sources.map(({ call }) => call));
  const sources = [...sentence.sources, ...found.filter(({ call }) => !known.has(call))].toSorted(
    (a, b) => b.score - a.score,
  );
  const best = sources[0]?.score ?? 0;
  return { ...sentence, sources: sources.filter(({ score }) => score >= muchLess * best) };
}

function unitOf(vector: readonly number[]): Float32Array {
  const unit = Float32Array.from(vector);
  const length = Math.sqrt(dot(unit, unit)) || 1;
  return unit.map((value) => value / length);
}

function dot(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let index = 0; index < a.length; index += 1) sum += (a[index] ?? 0) * (b[index] ?? 0);
  return sum;
}

/** The average cosine of all pairs of two groups comes from the sums of their vectors. */
function sumOf(sentences: readonly ComparedSentence[]): Float32Array {
  const sum = new Float32Array(sentences[0]?.vector.length ?? 0);
  for (const { vector } of sentences) {
    for (let index = 0; index < sum.length; index += 1) sum[index] = (sum[index] ?? 0) + (vector[index] ?? 0);
  }
  return sum;
}
