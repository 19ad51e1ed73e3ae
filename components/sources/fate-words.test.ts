import { expect, test } from 'vitest';
import type { Fate } from '@/lib/provenance/trace/fate-of';
import { fateWords, laterTexts } from './fate-words';

const passage = (call: string, layer: number | null) => ({ call, layer, start: 0, end: 9 });
const link = (to: string, layer: number | null, score: number) => ({
  from: passage('1.1', 1),
  to: passage(to, layer),
  score,
  kind: 'edited' as const,
});

test.each<[Pick<Fate, 'outcome' | 'lastLayer'>, string]>([
  [{ outcome: 'kept', lastLayer: null }, 'Kept in the answer'],
  [{ outcome: 'changed', lastLayer: null }, 'Changed in the answer'],
  [{ outcome: 'dropped', lastLayer: 2 }, 'Dropped after layer 2'],
])('the outcome %j is said in words', (fate, words) => {
  expect(fateWords({ links: [], ...fate })).toBe(words);
});

test('each later text is named once, the answer last', () => {
  const links = [link('answer', null, 0.9), link('2.1', 2, 0.5), link('2.1', 2, 0.8), link('2.2', 2, 0.7)];
  const later = laterTexts({ links, outcome: 'changed', lastLayer: null });
  expect(later.map(({ to }) => to.call)).toEqual(['2.1', '2.2', 'answer']);
});
