import { expect, test } from 'vitest';
import { turnOf } from '@/lib/moa/messages/run-question';
import { fitHistory } from './fit-history';

const turns = ['a', 'b', 'c'].map((name) => turnOf(name, 'x'.repeat(400)));

test('everything stays when the context is unknown or large enough', () => {
  expect(fitHistory(turns, null)).toEqual(turns);
  expect(fitHistory(turns, 10_000)).toEqual(turns);
});

test('the oldest turns go first, whole', () => {
  expect(fitHistory(turns, 230).map(([question]) => question?.content)).toEqual(['b', 'c']);
});

test('nothing stays when not even the newest fits', () => {
  expect(fitHistory(turns, 10)).toEqual([]);
  expect(fitHistory(turns, -5)).toEqual([]);
});
