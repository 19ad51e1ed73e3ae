import { expect, test } from 'vitest';
import type { SentenceSources, Source } from '@/lib/contract/sources-contract';
import { bestSources, countSourced, shownSources } from './shown-sources';

const source = (call: string, score: number): Source => ({
  call,
  score,
  kind: 'edited',
  passages: [{ start: 0, end: 9 }],
});
const sentence = (...sources: Source[]): SentenceSources => ({ start: 0, end: 1, sources });

test('a paragraph shows its three best sources, each call once', () => {
  const shown = shownSources([
    sentence(source('1.1', 0.9), source('1.2', 0.6)),
    sentence(source('1.2', 0.95), source('1.3', 0.5), source('1.4', 0.7)),
  ]);
  expect(shown.map(({ call, score }) => [call, score])).toEqual([
    ['1.2', 0.95],
    ['1.1', 0.9],
    ['1.4', 0.7],
  ]);
});

test('a sentence of the aggregator alone has no source and counts for nobody', () => {
  const sentences = [
    sentence(source('1.1', 0.9)),
    sentence(),
    sentence(source('1.1', 0.5)),
    sentence(source('2.1', 0.8)),
    sentence(source('1.1', 0.8)),
  ];
  expect(countSourced(sentences)).toBe(4);
  expect(bestSources(sentences)).toEqual([
    { call: '1.1', count: 3 },
    { call: '2.1', count: 1 },
  ]);
  expect(shownSources([sentence()])).toEqual([]);
});
