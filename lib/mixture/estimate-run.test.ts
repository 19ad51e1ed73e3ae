import { expect, test } from 'vitest';
import { estimateMixture, estimateRun } from './estimate-run';

const mixture = {
  name: 'M',
  layers: [{ proposers: [{ model: 't/a' }, { model: 't/b', maxOutputTokens: 100 }] }],
  aggregator: { model: 't/a' },
};

const asked = { conversation: 10, aggregatorOnly: 0 };

test('the number of calls and the maximum of output tokens are exact', () => {
  expect(estimateRun(mixture, () => null, asked, new Set())).toEqual({
    calls: 3,
    maxOutputTokens: 2048 + 100 + 2048,
    expectedCostUsd: null,
    expectedUsdByModel: { 't/a': 0, 't/b': 0 },
  });
});

test('the expected cost of a run is the sum over its models with a known price', () => {
  const known = estimateRun(mixture, () => ({ input: 1, output: 2 }), asked, new Set());
  const sum = Object.values(known.expectedUsdByModel).reduce((a, b) => a + b, 0);
  expect(sum).toBeCloseTo(known.expectedCostUsd ?? 0, 12);
  const priceOf = (model: string) => (model === 't/b' ? null : { input: 1, output: 2 });
  const partly = estimateRun(mixture, priceOf, asked, new Set());
  expect(partly.expectedUsdByModel).toEqual({ ...known.expectedUsdByModel, 't/b': 0 });
});

test('a single model reads the question and no prompt of the aggregator', () => {
  const alone = { ...mixture, layers: [] };
  const run = estimateRun(alone, () => ({ input: 1, output: 0 }), asked, new Set());
  expect(run).toMatchObject({ calls: 1, maxOutputTokens: 2048 });
  expect(run.expectedCostUsd).toBeCloseTo(10 / 1e6, 12);
  expect(estimateMixture(alone, () => null)).toMatchObject({ calls: 1, mostCalls: 1, unpricedCalls: 1 });
});

test('the aggregator pays for reading its references', () => {
  const { expectedCostUsd } = estimateRun(mixture, () => ({ input: 1, output: 0 }), asked, new Set());
  expect(expectedCostUsd).toBeCloseTo((10 + 10 + 10 + 130 + 500 + 100) / 1e6, 12);
});

test('the cost ranges from short answers to answers at their limits', () => {
  const estimate = estimateMixture(mixture, () => ({ input: 0, output: 1 }));
  expect(estimate).toMatchObject({ calls: 3, maxOutputTokens: 4196 });
  expect(estimate.costUsd?.low).toBeCloseTo((150 + 100 + 150) / 1e6, 12);
  expect(estimate.costUsd?.high).toBeCloseTo(4196 / 1e6, 12);
  const reading = estimateMixture(mixture, () => ({ input: 1, output: 0 }));
  expect(reading.costUsd?.high).toBeCloseTo((3 * 60 + 130 + 2048 + 100) / 1e6, 12);
});

test('possible windows count towards the upper bound and not towards the expected cost', () => {
  const windowed = { ...mixture, references: { slidingWindow: true } };
  const price = () => ({ input: 0, output: 1 });
  const estimate = estimateMixture(windowed, price);
  expect(estimate).toMatchObject({ calls: 3, mostCalls: 4, maxOutputTokens: 4196 + 2048 });
  expect(estimate.costUsd?.low).toEqual(estimateMixture(mixture, price).costUsd?.low);
  expect(estimate.costUsd?.high).toBeCloseTo((4196 + 2048) / 1e6, 12);
  expect(estimateRun(windowed, price, asked, new Set()).calls).toBe(3);
});

const listing = { ...mixture, aggregator: { model: 't/a', structuredDisagreement: true } };

test('the list of disagreement is one more call, and another one when it cannot be parsed', () => {
  const free = () => ({ input: 0, output: 0 });
  expect(estimateMixture(listing, free)).toMatchObject({
    calls: 4,
    mostCalls: 5,
    maxOutputTokens: 4196 + 2 * 2048,
  });
  expect(estimateRun(listing, free, asked, new Set())).toMatchObject({
    calls: 4,
    maxOutputTokens: 4196 + 2 * 2048,
  });
  const single = { ...listing, layers: [{ proposers: [{ model: 't/a' }] }] };
  expect(estimateMixture(single, free)).toMatchObject({ calls: 2, mostCalls: 2, maxOutputTokens: 4096 });
});

test('the list reads what the answer reads, and the answer reads the list', () => {
  const reading = () => ({ input: 1, output: 0 });
  const more = (kept: string[]) =>
    (estimateRun(listing, reading, asked, new Set(kept)).expectedCostUsd ?? 0) -
    (estimateRun(mixture, reading, asked, new Set(kept)).expectedCostUsd ?? 0);
  expect(more([])).toBeCloseTo((10 + 260 + 600 + 400) / 1e6, 12);
  // A reused list is read and not requested; with a reused answer, neither is billed.
  expect(more(['2.1.1'])).toBeCloseTo(400 / 1e6, 12);
  expect(more(['2.1.1', '2.1'])).toBeCloseTo(0, 12);
});

test('with a reused list only the second list remains, and with a reused answer none', () => {
  const bound = (...kept: string[]) =>
    estimateRun(listing, () => null, asked, new Set(['1.1', '1.2', ...kept])).maxOutputTokens;
  expect([bound(), bound('2.1.1'), bound('2.1.1', '2.1.2'), bound('2.1.1', '2.1')]).toEqual([
    3 * 2048,
    2 * 2048,
    2048,
    0,
  ]);
});

test('calls of unknown price are counted separately, and a free call is not unknown', () => {
  const priceOf = (reference: string) => (reference === 't/b' ? null : { input: 1, output: 1 });
  const partly = estimateMixture(mixture, priceOf);
  expect(partly.costUsd?.low).toBeGreaterThan(0);
  expect(partly.unpricedCalls).toBeGreaterThan(0);
  expect(estimateMixture(mixture, () => null)).toMatchObject({ costUsd: null, unpricedCalls: partly.calls });
  const free = estimateMixture(mixture, () => ({ input: 0, output: 0 }));
  expect(free).toMatchObject({ costUsd: { low: 0, high: 0 }, unpricedCalls: 0 });
});

test('the tools of the answer count at the aggregator only', () => {
  const reading = () => ({ input: 1, output: 0 });
  const costWith = (aggregatorOnly: number) =>
    estimateRun(mixture, reading, { ...asked, aggregatorOnly }, new Set()).expectedCostUsd ?? 0;
  expect((costWith(1_000) - costWith(0)) * 1e6).toBeCloseTo(1_000);
});

test('a majority vote expects no call of the aggregator, and its bounds hold for the synthesis in its place', () => {
  const price = () => ({ input: 0, output: 1 });
  const voting = { ...mixture, aggregator: { ...mixture.aggregator, strategy: 'majority-vote' as const } };
  const run = estimateRun(voting, price, asked, new Set());
  expect(run).toMatchObject({ calls: 2, maxOutputTokens: 2048 + 100 + 2048 });
  expect(run.expectedCostUsd).toBeCloseTo((500 + 100) / 1e6, 12);
  const estimate = estimateMixture(voting, price);
  expect(estimate).toMatchObject({ calls: 2, mostCalls: 3, maxOutputTokens: 4196 });
  expect(estimate.costUsd?.low).toBeCloseTo((150 + 100) / 1e6, 12);
  expect(estimate.costUsd?.high).toBeCloseTo(4196 / 1e6, 12);
});

test('a pick reads all proposals and writes a number, at most up to its limit', () => {
  const ranking = { ...mixture, aggregator: { ...mixture.aggregator, strategy: 'rank' as const } };
  const writing = estimateMixture(ranking, () => ({ input: 0, output: 1 }));
  expect(writing).toMatchObject({ calls: 3, mostCalls: 3 });
  expect(writing.costUsd?.low).toBeCloseTo((150 + 100 + 10) / 1e6, 12);
  expect(writing.costUsd?.high).toBeCloseTo(4196 / 1e6, 12);
  const reading = estimateRun(ranking, () => ({ input: 1, output: 0 }), asked, new Set());
  expect(reading.expectedCostUsd).toBeCloseTo((10 + 10 + 10 + 130 + 500 + 100) / 1e6, 12);
});

test('layers that an early exit or routing may skip count', () => {
  const two = { ...mixture, layers: [...mixture.layers, ...mixture.layers] };
  const fast = { ...two, earlyExit: { similarity: 0.8 }, routing: 'easy-questions' as const };
  expect(estimateMixture(fast, () => null)).toEqual(estimateMixture(two, () => null));
});
