import { expect, test } from 'vitest';
import { candidateKey, singleModel } from './candidate';
import { keepCandidates } from './keep-candidates';
import { rank, type SampleResult } from './search-results';

const samples = Array.from({ length: 20 }, (_, i) => i);

/** The models that stay, of models with a score, varied a little by sample, and a cost. */
function kept(models: Record<string, { score: number | null; cost: number }>): string[] {
  const results = new Map(
    Object.entries(models).map(([model, { score, cost }]) => [
      candidateKey(singleModel(model)),
      new Map<number, SampleResult>(
        samples.map((i) => [i, { score: score === null ? null : score + ((i * 7) % 5) / 50, costUsd: cost }]),
      ),
    ]),
  );
  const ranking = Object.keys(models).map((model) => rank(singleModel(model), results, samples));
  return keepCandidates(ranking, results, samples).map(({ candidate }) => candidate.aggregator);
}

test('the best third stays', () => {
  const six = [0.9, 0.9, 0.5, 0.4, 0.3, 0.2].map((score, i) => [`m${i}`, { score, cost: 1 }] as const);
  expect(kept(Object.fromEntries(six))).toEqual(['m0', 'm1']);
});

test('who is the best for its price stays, however far behind', () => {
  expect(
    kept({ best: { score: 0.9, cost: 9 }, cheap: { score: 0.3, cost: 1 }, bad: { score: 0.2, cost: 5 } }),
  ).toEqual(['best', 'cheap']);
});

test('who lags behind the leader by more than chance leaves, also from the best third', () => {
  const many = Array.from({ length: 9 }, (_, i) => [`m${i}`, { score: 0.9 - 0.1 * i, cost: 1 }] as const);
  expect(kept(Object.fromEntries(many))).toEqual(['m0']);
});

test('who only failed leaves; if all failed, nobody stays', () => {
  expect(kept({ works: { score: 0.1, cost: 1 }, broken: { score: null, cost: 0 } })).toEqual(['works']);
  expect(kept({ broken: { score: null, cost: 0 } })).toEqual([]);
});
