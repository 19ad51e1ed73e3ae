import { expect, test } from 'vitest';
import { knownPrompts, referenceOf, samplesOf } from '@/tests/support/alpaca-data';
import { chooseRegularization, regularizationGrid } from './choose-regularization';
import { lengthControlledWinRate } from './length-controlled-win-rate';
import { sigmoid } from './logistic-fit';

/** A judge that likes long answers (the first weight is negative: a longer baseline lowers the preference). */
const weights = [-1.2, 0.6, -0.4] as const;
const reference = referenceOf(weights);
const samples = samplesOf(weights, reference);

test('the preference for length is taken out: what remains is the preference at equal lengths', () => {
  const expected =
    (100 * reference.difficulty.reduce((sum, d) => sum + sigmoid(weights[1] * d + weights[2]), 0)) /
    knownPrompts;
  const found = lengthControlledWinRate(samples, reference, 1e9);
  expect(found?.winRate).toBeCloseTo(expected, 4);
  expect(found?.weights[0]).toBeCloseTo(weights[0], 4);
  expect(found?.standardError).toBeGreaterThan(0);
});

test('longer answers alone raise the plain win rate and not the length-controlled one', () => {
  const padded = samplesOf(weights, reference, 3000);
  const mean = (all: typeof samples) =>
    all.reduce((sum, { preference }) => sum + (preference ?? 0), 0) / all.length;
  expect(mean(padded) - mean(samples)).toBeGreaterThan(0.1);
  const [before, after] = [samples, padded].map(
    (all) => lengthControlledWinRate(all, reference, 1e9)?.winRate,
  );
  expect(Math.abs((after as number) - (before as number))).toBeLessThan(0.01);
});

test('lengths that never differ leave the mean preference', () => {
  const same = samples.map((sample) => ({ ...sample, preference: 1.3, baselineLength: 5, modelLength: 5 }));
  expect(lengthControlledWinRate(same, reference, 1e9)?.winRate).toBeCloseTo(30, 2);
});

test('fewer than two samples have no length-controlled win rate', () => {
  expect(lengthControlledWinRate(samples.slice(0, 1), reference, 21.54)).toBeNull();
  expect(lengthControlledWinRate([], reference, 21.54)).toBeNull();
});

test('a sample without a preference is predicted and teaches nothing', () => {
  const missing = samples.map((sample, i) => (i % 4 === 0 ? { ...sample, preference: null } : sample));
  const found = lengthControlledWinRate(missing, reference, 1e9);
  expect(found?.winRate).toBeCloseTo(lengthControlledWinRate(samples, reference, 1e9)?.winRate as number, 3);
});

test('the search chooses a weak penalty where the model explains the labels, and one of the official values', () => {
  const chosen = chooseRegularization(samples, reference);
  expect(regularizationGrid).toContain(chosen);
  expect(chosen).toBeGreaterThan(1);
});

test('the search chooses a strong penalty where the labels are noise', () => {
  const noise = samples.map((sample, i) => ({ ...sample, preference: 1 + ((i * 7919) % 2) }));
  const blank = { ...reference, gamedLabelSums: referenceOf([0, 0, 0]).gamedLabelSums };
  expect(chooseRegularization(noise, blank)).toBeLessThan(chooseRegularization(samples, reference));
});

test('the official values of C are 10⁻⁴ to 10⁴ in ten steps', () => {
  expect(regularizationGrid.map((c) => Number(c.toPrecision(4)))).toEqual([
    0.0001, 0.0007743, 0.005995, 0.04642, 0.3594, 2.783, 21.54, 166.8, 1292, 10000,
  ]);
});
