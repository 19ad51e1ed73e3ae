import { expect, test } from 'vitest';
import { runCheck } from '@/lib/evaluation/checks/run-check';
import { starterSet } from './starter-set';

const checked = starterSet().filter(({ check }) => check !== null);

test('there are 40 questions of 8 categories, two thirds with a check, and every id is used once', () => {
  expect(starterSet()).toHaveLength(40);
  expect(new Set(starterSet().map(({ category }) => category)).size).toBe(8);
  expect(new Set(starterSet().map(({ id }) => id)).size).toBe(40);
  expect(checked.length / starterSet().length).toBeGreaterThanOrEqual(2 / 3);
});

test.each(checked.map(({ id, check, references }) => ({ id, check, reference: references[0] ?? '' })))(
  'the reference answer of $id contains what its check accepts',
  ({ check, reference }) => {
    if (check === null) return;
    // References explain; what a model is asked for is the answer alone.
    const answer = check.kind === 'exact' ? (check.answers[0] ?? '') : reference;
    const stated = check.kind === 'number' ? `${answer}\n#### ${check.value}` : answer;
    expect(runCheck(check, stated)).toMatchObject({ passed: true });
  },
);

test.each(checked)('$id is wrong without the answer', ({ check, turns }) => {
  if (check === null) return;
  expect(runCheck(check, 'I do not know.').passed).toBe(false);
  // Repeating the question is no answer.
  expect(runCheck(check, turns.join('\n')).passed).toBe(false);
});

/** The expected numbers, computed in another way than by hand. */
const computed: Record<string, () => number> = {
  'math-1': () =>
    numbersTo(360)
      .filter((n) => 360 % n === 0)
      .reduce(sum, 0),
  'math-2': () => pairs.filter(([a, b]) => (a * b) % 2 === 0).length / pairs.length,
  'math-3': () => Number(7n ** 2026n % 100n),
  'math-4': () => Math.round(60 / (1 / 6 + 1 / 4)),
  'reasoning-1': () => (5 / (6 - 1)) * (12 - 1),
  'reasoning-4': () =>
    numbersTo(41).find((rabbits) => 4 * rabbits + 2 * (41 - rabbits) === 128) ?? Number.NaN,
  'science-2': () => (30 / 2) * 12,
  'coding-1': () => [1, 3, 5].map((i) => i * i).reduce(sum, 0),
  'coding-3': () => Math.floor(Math.log2(1_000_000)) + 1,
  'extraction-1': () => 3 * 24.5 + 2 * 61 - 24.5,
  'extraction-3': () => [...'the green tree bent over the street'].filter((letter) => letter === 'e').length,
};

const numbersTo = (last: number) => Array.from({ length: last }, (_, i) => i + 1);
const sum = (a: number, b: number) => a + b;
const pairs = numbersTo(6).flatMap((a) => numbersTo(6).map((b) => [a, b] as const));

test.each(Object.entries(computed))('the number of %s is what a computation gives', (id, compute) => {
  const sample = starterSet().find((one) => one.id === id);
  expect(sample?.check).toMatchObject({ kind: 'number', value: compute() });
});

test('every check of a number is computed', () => {
  const numbers = checked.filter(({ check }) => check?.kind === 'number').map(({ id }) => id);
  expect(numbers.toSorted()).toEqual(Object.keys(computed).toSorted());
});

test('other answers are what they should be', () => {
  expect([3, 20, 100].sort().join('-')).toBe('100-20-3');
  // 3 January 2024 was a Wednesday.
  const before = new Date(Date.UTC(2024, 0, 3) - 100 * 86_400_000);
  expect(before.toLocaleDateString('en', { weekday: 'long', timeZone: 'UTC' })).toBe('Monday');
  expect([...'LISTEN'].toSorted()).toEqual([...'SILENT'].toSorted());
  expect(-40 * 1.8 + 32).toBe(-40);
});
