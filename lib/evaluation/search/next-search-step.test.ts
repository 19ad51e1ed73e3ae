import { describe, expect, test } from 'vitest';
import { type SimulatedWorld, simulateModels } from '@/tests/support/simulated-models';
import { type Candidate, candidateKey, singleModel } from './candidate';
import { nextSearchStep, type SearchStep } from './next-search-step';
import type { SearchPlan } from './search-plan';
import type { SampleResult } from './search-results';

const shapes = { proposers: [1, 2, 3, 6], layers: [2, 3] };

function planOf(world: SimulatedWorld, budgetUsd = Number.POSITIVE_INFINITY): SearchPlan {
  return { models: world.models, shapes, samples: world.samples, budgetUsd, costOf: world.cost };
}

/** Plays a search to its end. @param interrupt called after every step with the results so far. */
function play(world: SimulatedWorld, plan: SearchPlan) {
  const results = new Map<string, Map<number, SampleResult>>();
  let step: SearchStep = nextSearchStep(plan, results);
  let evaluations = 0;
  while (step.kind === 'evaluate') {
    for (const { candidate, samples } of step.requests) {
      const own = results.get(candidateKey(candidate)) ?? new Map();
      for (const sample of samples) {
        if (own.has(sample)) throw new Error('Evaluated twice');
        own.set(sample, { score: world.score(candidate, sample), costUsd: world.cost(candidate) });
        evaluations += 1;
      }
      results.set(candidateKey(candidate), own);
    }
    step = nextSearchStep(plan, results);
  }
  return { ...step, results, evaluations };
}

/** Every mixture of the shapes: all sets of different models, and every model repeated. */
function everyCandidate({ models }: SimulatedWorld): Candidate[] {
  let subsets: string[][] = [[]];
  for (const model of models) subsets = subsets.flatMap((set) => [set, [...set, model]]);
  const sets = [
    ...subsets.filter((set) => shapes.proposers.includes(set.length)),
    ...models.flatMap((model) => shapes.proposers.slice(1).map((size) => Array<string>(size).fill(model))),
  ];
  return [
    ...models.map(singleModel),
    ...sets.flatMap((proposers) =>
      models.flatMap((aggregator) => shapes.layers.map((layers) => ({ proposers, aggregator, layers }))),
    ),
  ];
}

const seeds = Array.from({ length: 20 }, (_, i) => i + 1);

describe('on simulated models', () => {
  test.each(seeds)(
    'seed %s: the found mixture is within one percent of the best for less than 30 percent of the cost',
    (seed) => {
      const world = simulateModels({ seed, models: 6, samples: 200 });
      const { best, spentUsd } = play(world, planOf(world));
      const all = everyCandidate(world);
      const exhaustive = world.samples * all.reduce((sum, candidate) => sum + world.cost(candidate), 0);
      const most = Math.max(...all.map(world.trueQuality));
      const found = best === null ? 0 : world.trueQuality(best.candidate);
      if (process.env.SHOW)
        console.log(seed, all.length, (found / most).toFixed(4), (spentUsd / exhaustive).toFixed(3));
      expect(found).toBeGreaterThanOrEqual(0.99 * most);
      expect(spentUsd).toBeLessThanOrEqual(0.3 * exhaustive);
    },
  );
});
