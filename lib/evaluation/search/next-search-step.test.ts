import { describe, expect, test } from 'vitest';
import { type SimulatedWorld, simulateModels } from '@/tests/support/runs/simulated-models';
import { type Candidate, candidateKey, singleModel } from './candidate';
import { nextSearchStep, type SearchStep } from './next-search-step';
import { searchCost } from './search-cost';
import type { SearchPlan } from './search-plan';
import type { SampleResult } from './search-results';

const shapes = { proposers: [1, 2, 3, 6], layers: [2, 3] };

function planOf(world: SimulatedWorld, budgetUsd = Number.POSITIVE_INFINITY): SearchPlan {
  return { models: world.models, shapes, samples: world.samples, budgetUsd, costOf: world.cost };
}

type Results = Map<string, Map<number, SampleResult>>;

/** Does what a step asks for. No sample is evaluated twice. */
function evaluate(world: SimulatedWorld, step: SearchStep, results: Results): void {
  if (step.kind !== 'evaluate') return;
  for (const { candidate, samples } of step.requests) {
    const own = results.get(candidateKey(candidate)) ?? new Map();
    for (const sample of samples) {
      if (own.has(sample)) throw new Error('Evaluated twice');
      own.set(sample, { score: world.score(candidate, sample), costUsd: world.cost(candidate) });
    }
    results.set(candidateKey(candidate), own);
  }
}

/** Plays a search to its end. */
function play(world: SimulatedWorld, plan: SearchPlan) {
  const results: Results = new Map();
  let step = nextSearchStep(plan, results);
  while (step.kind === 'evaluate') {
    evaluate(world, step, results);
    step = nextSearchStep(plan, results);
  }
  return step;
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

test.each(seeds)(
  'seed %s: the found mixture is within one percent of the best for less than 30 percent of the cost',
  (seed) => {
    const world = simulateModels({ seed, models: 6, samples: 200 });
    const { best, spentUsd } = play(world, planOf(world));
    const all = everyCandidate(world);
    const exhaustive = world.samples * all.reduce((sum, candidate) => sum + world.cost(candidate), 0);
    const most = Math.max(...all.map(world.trueQuality));
    const found = best === null ? 0 : world.trueQuality(best.candidate);
    expect(found).toBeGreaterThanOrEqual(0.99 * most);
    expect(spentUsd).toBeLessThanOrEqual(0.3 * exhaustive);
  },
);

describe('a small search', () => {
  const world = simulateModels({ seed: 7, models: 3, samples: 40 });
  const plan = planOf(world);

  test('models alone come first', () => {
    const step = nextSearchStep(plan, new Map());
    expect(step).toMatchObject({
      kind: 'evaluate',
      requests: world.models.map((model) => ({ candidate: singleModel(model) })),
    });
  });

  test('it reports the front by price, and its best end', () => {
    const { reason, front, best, ranking } = play(world, plan);
    expect(reason).toBe('complete');
    expect(front.length).toBeGreaterThan(1);
    expect(front.at(-1)).toBe(best);
    expect(front.map(({ cost }) => cost)).toEqual(front.map(({ cost }) => cost).toSorted((a, b) => a - b));
    expect(best?.samples).toBe(40);
    expect(ranking.length).toBeGreaterThan(front.length);
  });

  test('interrupted anywhere, it asks only for what is missing and ends the same', () => {
    const results: Results = new Map();
    let step = nextSearchStep(plan, results);
    while (step.kind === 'evaluate') {
      const half = step.requests.slice(0, Math.ceil(step.requests.length / 2));
      evaluate(world, { kind: 'evaluate', requests: half }, results);
      step = nextSearchStep(plan, results);
    }
    expect(step).toEqual(play(world, plan));
  });

  test('it never spends more than its budget, and then reports what it knows', () => {
    const whole = play(world, plan).spentUsd;
    const { reason, spentUsd, best } = play(world, { ...plan, budgetUsd: whole / 2 });
    expect(reason).toBe('budget');
    expect(spentUsd).toBeLessThanOrEqual(whole / 2);
    expect(best).not.toBeNull();
  });

  test('without money it tries nothing', () => {
    expect(play(world, { ...plan, budgetUsd: 0 })).toEqual({
      kind: 'finished',
      reason: 'budget',
      best: null,
      front: [],
      ranking: [],
      spentUsd: 0,
    });
  });

  test('a model that always fails never wins and does not stop the search', () => {
    const [broken = ''] = world.models;
    const failing = (candidate: Candidate) => JSON.stringify(candidate).includes(broken);
    const { best } = play(
      {
        ...world,
        score: (candidate, sample) => (failing(candidate) ? (null as never) : world.score(candidate, sample)),
      },
      plan,
    );
    expect(best !== null && !failing(best.candidate)).toBe(true);
  });

  test('without models or samples it ends at once', () => {
    expect(play(world, { ...plan, models: [] })).toMatchObject({ reason: 'complete', best: null });
    expect(play(world, { ...plan, samples: 0 })).toMatchObject({ reason: 'complete', best: null });
  });

  test('its cost is estimated before it runs', () => {
    const { candidates, expectedUsd, exhaustiveUsd } = searchCost(plan);
    const { spentUsd, ranking } = play(world, plan);
    expect(candidates).toBe(ranking.length);
    expect(spentUsd / expectedUsd).toBeGreaterThan(0.6);
    expect(spentUsd / expectedUsd).toBeLessThan(1.6);
    expect(expectedUsd).toBeLessThan(exhaustiveUsd);
  });
});
