import { expect, test } from 'vitest';
import { sourcesOf } from '@/lib/provenance/sources-of';
import { finish } from '@/lib/steps';
import { embeddedSentences, sourcesByMeaning } from './sources-by-meaning';

const answer = 'It lasts practically forever. Bees dance. It has 17 percent water.';
const references = [
  { call: '1.1', layer: 1, model: 'm', text: 'Honey never spoils. It has 80 percent sugar.' },
  { call: '1.2', layer: 1, model: 'm', text: 'Wax melts at 62 degrees.' },
];
/** By what a sentence is about: keeping, dancing, a share, wax. */
const vectorOf = (text: string) => [
  /forever|spoils/.test(text) ? 1 : 0,
  /dance/.test(text) ? 1 : 0,
  /percent/.test(text) ? 1 : 0,
  /Wax/.test(text) ? 1 : 0,
];

const sentences = embeddedSentences({ answer, growing: false, references });
const vectors = sentences.map(({ text }) => vectorOf(text));
const found = finish(sourcesByMeaning(sentences, vectors, sourcesOf(answer, references))).sentences;

test('a sentence without a common word has the passage of the same meaning as its source', () => {
  expect(found[0]?.sources).toEqual([
    { call: '1.1', score: 1, kind: 'paraphrased', passages: [{ start: 0, end: 19 }] },
  ]);
});

test('a sentence whose meaning nobody has, or only with other numbers, has none', () => {
  expect(found.slice(1).map(({ sources }) => sources)).toEqual([[], []]);
});

test('what words find stays', () => {
  const copied = 'Wax melts at 62 degrees.';
  const own = embeddedSentences({ answer: copied, growing: false, references });
  const none = own.map(() => [0, 0, 0, 1]);
  const words = sourcesOf(copied, references);
  expect(finish(sourcesByMeaning(own, none, words))).toEqual(words);
});
