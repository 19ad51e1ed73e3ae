import { expect, test } from 'vitest';
import { computeLatency, type ModelSpeed, measuredLatency, unmeasured } from './estimate-latency';
import type { Mixture } from './mixture-schema';
import { presets } from './presets';

const mixture: Mixture = {
  name: 'M',
  layers: [{ proposers: [{ model: 't/quick' }, { model: 't/slow' }] }, { proposers: [{ model: 't/quick' }] }],
  aggregator: { model: 't/slow' },
};
const speeds: ModelSpeed[] = [
  { model: 't/quick', calls: 3, ttftMs: 200, tokensPerSecond: 100, outputTokens: 100 },
  { model: 't/slow', calls: 9, ttftMs: 1000, tokensPerSecond: 50, outputTokens: 400 },
];
const speedOf = (reference: string) => speeds.find(({ model }) => model === reference);

test('layers run one after another, and each lasts as long as its slowest call', () => {
  expect(measuredLatency(mixture, speedOf)).toEqual({
    firstWordMs: 9000 + 1200 + 1000,
    totalMs: 9000 + 1200 + 9000,
    fewestCalls: 3,
  });
});

test('a single model takes its own time', () => {
  expect(measuredLatency({ ...mixture, layers: [] }, speedOf)).toEqual({
    firstWordMs: 1000,
    totalMs: 9000,
    fewestCalls: 9,
  });
});

test('the list of disagreement delays the first token of the answer', () => {
  const listing = { ...mixture, layers: mixture.layers.slice(0, 1) };
  const aggregator = { ...mixture.aggregator, structuredDisagreement: true };
  expect(measuredLatency({ ...listing, aggregator }, speedOf)).toMatchObject({
    firstWordMs: 9000 + 9000 + 1000,
    totalMs: 9000 + 9000 + 9000,
  });
});

test('a token limit shortens an answer, and a quorum shortens the wait', () => {
  const cut = { ...mixture, aggregator: { model: 't/slow', maxOutputTokens: 50 } };
  expect(measuredLatency(cut, speedOf)?.totalMs).toBe(9000 + 1200 + 2000);
  const [first, ...rest] = mixture.layers;
  const hasty = {
    ...mixture,
    layers: [{ proposers: first?.proposers ?? [], quorum: 1, graceMs: 500 }, ...rest],
  };
  expect(measuredLatency(hasty, speedOf)?.firstWordMs).toBe(1700 + 1200 + 1000);
  const patient = {
    ...mixture,
    layers: [{ proposers: first?.proposers ?? [], quorum: 1, graceMs: 60_000 }, ...rest],
  };
  expect(measuredLatency(patient, speedOf)?.firstWordMs).toBe(9000 + 1200 + 1000);
});

test('one model without measurements makes the time unknown, and is named', () => {
  const other = { ...mixture, aggregator: { model: 't/new', fallbacks: ['t/never'] } };
  expect(measuredLatency(other, speedOf)).toBeNull();
  expect(unmeasured(other, speeds)).toEqual(['t/new']);
});

test.each([
  ['together-moa', 330],
  ['together-moa-lite', 182],
  ['self-moa', 149],
  ['together-moa-gpt-4o', null],
  ['open-moa', null],
  ['demo', null],
])('by the paper’s proxy %s takes %s', (slug, expected) => {
  const preset = presets.get(slug);
  expect(preset && computeLatency(preset)).toBe(expected);
});

test.each([
  ['together/Qwen/Qwen3.5-397B-A17B', 17],
  ['together/nvidia/nemotron-3-ultra-550b-a55b', 55],
  ['groq/openai/gpt-oss-120b', 5.1],
  ['compatible/some-120b', null],
  ['compatible/alpha-a1beta', null],
])('%s has %s billion active parameters', (model, expected) => {
  expect(computeLatency({ name: 'M', layers: [{ proposers: [{ model }] }], aggregator: { model } })).toBe(
    expected && expected * 2,
  );
});

test('a voted answer is there when the proposals are, and a picked one after a short reply', () => {
  const aggregator = { model: 't/slow', strategy: 'majority-vote' as const };
  expect(measuredLatency({ ...mixture, aggregator }, speedOf)).toMatchObject({
    firstWordMs: 9000 + 1200,
    totalMs: 9000 + 1200,
  });
  expect(
    measuredLatency({ ...mixture, aggregator: { ...aggregator, strategy: 'rank' } }, speedOf),
  ).toMatchObject({ firstWordMs: 9000 + 1200 + 1200, totalMs: 9000 + 1200 + 1200 });
});
