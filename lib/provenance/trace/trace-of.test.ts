import { expect, test } from 'vitest';
import { layeredRun, spanOf, wordsAt } from '@/tests/support/runs/layered-run';
import { traceOf } from './trace-of';

const trace = (sentence: string) => traceOf(layeredRun, spanOf(layeredRun.answer, sentence));

test('a sentence is followed through the layer before it to where it appeared first', () => {
  const { links, origins } = trace('Honey contains less than 18 percent water, so microbes dry out.');
  expect(links.map(({ from, to, kind }) => [wordsAt(from), to.call, kind])).toEqual([
    ['1.1: Honey contains less than 18 percent water.', '2.1', 'partial'],
    ['2.1: Honey contains less than 18 percent water, so microbes dry out.', 'answer', 'verbatim'],
  ]);
  expect(origins.map(wordsAt)).toEqual(['1.1: Honey contains less than 18 percent water.']);
});

test('a changed sentence says how it changed', () => {
  const { links } = trace('Its pH is between 3.2 and 4.5.');
  expect(links.map(({ from, to, kind }) => `${from.call} → ${to.call} ${kind}`)).toEqual([
    '1.2 → 2.1 verbatim',
    '2.1 → answer edited',
  ]);
});

test('a sentence of the aggregator’s own has no trace', () => {
  expect(trace('Store the closed jar in a cupboard.')).toEqual({ links: [], origins: [] });
});
