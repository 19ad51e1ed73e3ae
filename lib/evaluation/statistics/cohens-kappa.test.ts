import { expect, test } from 'vitest';
import { agreement, kappaWords } from './cohens-kappa';

const pairs = (count: number, first: string, second: string) =>
  Array.from({ length: count }, () => [first, second] as const);

test('kappa is what is left of the agreement after chance', () => {
  // The textbook example: 20 yes/yes, 5 yes/no, 10 no/yes, 15 no/no.
  const all = [
    ...pairs(20, 'yes', 'yes'),
    ...pairs(5, 'yes', 'no'),
    ...pairs(10, 'no', 'yes'),
    ...pairs(15, 'no', 'no'),
  ];
  expect(agreement(all)).toEqual({ samples: 50, share: 0.7, kappa: expect.closeTo(0.4, 10) });
});

test('full agreement is 1, agreement by chance 0, opposition below 0', () => {
  expect(agreement([...pairs(2, 'a', 'a'), ...pairs(3, 'b', 'b')]).kappa).toBe(1);
  const chance = [...pairs(1, 'a', 'a'), ...pairs(1, 'a', 'b'), ...pairs(1, 'b', 'a'), ...pairs(1, 'b', 'b')];
  expect(agreement(chance).kappa).toBe(0);
  expect(agreement([...pairs(2, 'a', 'b'), ...pairs(2, 'b', 'a')]).kappa).toBe(-1);
});

test.each([
  ['no samples', pairs(0, 'a', 'a'), null],
  ['one sample', pairs(1, 'a', 'a'), 1],
  ['labels that never differ', pairs(5, 'a', 'a'), 1],
])('%s give no kappa, and no NaN', (_name, all, share) => {
  expect(agreement(all)).toEqual({ samples: all.length, share, kappa: null });
  expect(kappaWords(null)).toContain('unknown');
});

test.each([
  [-0.1, 'none beyond chance'],
  [0.1, 'slight'],
  [0.3, 'fair'],
  [0.5, 'moderate'],
  [0.7, 'substantial'],
  [0.9, 'almost perfect'],
])('a kappa of %s is %s', (kappa, word) => {
  expect(kappaWords(kappa)).toBe(word);
});
