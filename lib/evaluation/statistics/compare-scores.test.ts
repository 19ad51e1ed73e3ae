import { expect, test } from 'vitest';
import { finish } from '@/lib/steps';
import { compareScores } from './compare-scores';
import { comparisonWords } from './comparison-words';

const names = { a: 'Mixture', b: 'Model', unit: 'points' };
const hardness = Array.from({ length: 100 }, (_, i) => (i * 37) % 100);
const better = hardness.map((score, i) => score + 1 + (i % 3));
const compare = (...scores: Parameters<typeof compareScores>) => finish(compareScores(...scores));
const words = (a: (number | null)[], b: (number | null)[]) => comparisonWords(compare(a, b), names);

test('a small but steady advantage is certain because samples are paired', () => {
  const comparison = compare(better, hardness);
  expect(comparison).toMatchObject({ samples: 100, difference: expect.closeTo(1.99, 10) });
  expect(comparison?.probability).toBeGreaterThan(0.999);
  expect(words(better, hardness)).toMatch(
    /^Mixture is better than Model \(probability 99\.9%\)\. Mixture minus Model: \+1\.99 points \(95% interval \+1\.8\d to \+2\.1\d, 100 samples\)\.$/,
  );
});

test('the answer is the same from the other side', () => {
  const [one, other] = [compare(better, hardness), compare(hardness, better)];
  expect((one?.probability ?? 0) + (other?.probability ?? 0)).toBeCloseTo(1, 10);
  expect(words(hardness, better)).toMatch(/^Model is better than Mixture/);
});

test('scores that differ by chance leave the question open', () => {
  const noise = hardness.map((score, i) => score + (i % 2 === 0 ? 5 : -5));
  expect(words(noise, hardness)).toMatch(/^It is open which is better/);
});

test('equal scores are a draw', () => {
  expect(compare(hardness, hardness)).toMatchObject({ difference: 0, probability: 0.5 });
  expect(words(hardness, hardness)).toContain('Mixture minus Model: 0 points (95% interval 0 to 0');
});

test('few samples are never certain', () => {
  expect(compare([5, 6, 7], [1, 1, 1])?.probability).toBe(1 - 1 / 8);
});

test('only samples with both scores count', () => {
  expect(compare([1, null, 3, 4], [0, 2, null, 3])).toMatchObject({ samples: 2, difference: 1 });
});

test.each([
  [[], []],
  [[1], [2]],
  [
    [1, null],
    [2, 3],
  ],
])('%j and %j are too few to compare, and that is said', (a, b) => {
  expect(compare(a, b)).toBeNull();
  expect(words(a, b)).toContain('at least two samples');
});
