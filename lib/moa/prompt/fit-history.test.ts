import { expect, test } from 'vitest';
import { countTokens } from '@/lib/mixture/count-tokens';
import { turnOf } from '@/lib/moa/messages/run-question';
import { fitHistory } from './fit-history';

const turns = ['a', 'b', 'c'].map((name) => turnOf(name, 'word '.repeat(100)));

test('everything stays when the context is unknown or large enough', () => {
  expect(fitHistory(turns, null, countTokens)).toEqual(turns);
  expect(fitHistory(turns, 10_000, countTokens)).toEqual(turns);
});

test('the oldest turns are removed first, as a whole', () => {
  expect(fitHistory(turns, 230, countTokens).map(([question]) => question?.content)).toEqual(['b', 'c']);
});

test('all turns are removed when even the newest does not fit', () => {
  expect(fitHistory(turns, 10, countTokens)).toEqual([]);
  expect(fitHistory(turns, -5, countTokens)).toEqual([]);
});
