import { expect, test } from 'vitest';
import { refusals, refusedPaths } from '@/tests/support/http/refusals';
import { mixtureSchema, modelReferenceSchema } from './mixture-schema';

const proposer = { model: 'demo/careful' };
const layer = (size: number) => ({ proposers: Array.from({ length: size }, () => proposer) });

/** A valid mixture with these fields changed. */
function mixture(changes: object = {}) {
  return { name: 'Test', layers: [layer(2)], aggregator: { model: 'demo/editor' }, ...changes };
}

test.each(['together/deepseek-ai/DeepSeek-V4-Pro', 'compatible/my-model:latest', 'demo/careful'])(
  '%s is a model reference',
  (reference) => {
    expect(refusals(modelReferenceSchema, reference)).toEqual([]);
  },
);

test.each(['gpt-5', 'openai/', '/gpt-5', 'OpenAI/gpt-5', 'openai/gpt 5', 'openai/gpt-5\n', 'openai/gpt‑5'])(
  '%j is no model reference',
  (reference) => {
    expect(refusals(modelReferenceSchema, reference)).toEqual([
      ': must be a model reference like "provider/model-id"',
    ]);
  },
);

test('a mixture needs a name, a proposer in each layer and an aggregator, which may be alone', () => {
  expect(refusals(mixtureSchema, mixture())).toEqual([]);
  expect(refusals(mixtureSchema, mixture({ name: ' ' }))).toEqual(['name: must not be empty']);
  expect(refusals(mixtureSchema, mixture({ layers: [] }))).toEqual([]);
  expect(refusals(mixtureSchema, mixture({ layers: [layer(1), layer(0)] }))).toEqual([
    'layers.1.proposers: a layer needs at least one proposer',
  ]);
  expect(refusedPaths(mixtureSchema, mixture({ aggregator: undefined }))).toEqual(['aggregator']);
});

test('an error of a slot has the path of its field', () => {
  const slot = { model: 'gpt-5', temperature: 2.1, maxOutputTokens: 1.5 };
  expect(refusals(mixtureSchema, mixture({ layers: [layer(1), { proposers: [proposer, slot] }] }))).toEqual([
    'layers.1.proposers.1.model: must be a model reference like "provider/model-id"',
    'layers.1.proposers.1.temperature: must be from 0 to 2',
    'layers.1.proposers.1.maxOutputTokens: must be a whole number',
  ]);
});

test('the aggregator’s layer counts, so at most five layers of proposers are allowed', () => {
  expect(refusals(mixtureSchema, mixture({ layers: Array.from({ length: 5 }, () => layer(1)) }))).toEqual([]);
  expect(refusals(mixtureSchema, mixture({ layers: Array.from({ length: 6 }, () => layer(1)) }))).toEqual([
    "layers: a mixture has at most 6 layers, the aggregator's counted",
  ]);
  expect(refusals(mixtureSchema, mixture({ layers: [layer(13)] }))).toEqual([
    'layers.0.proposers: a layer has at most 12 slots',
  ]);
});

test('a run has at most 40 calls, including a list of disagreements and its repetition', () => {
  const refusal = 'layers: a run has at most 40 calls';
  const ofSizes = (...sizes: number[]) => mixture({ layers: sizes.map(layer) });
  expect(refusals(mixtureSchema, ofSizes(12, 12, 12, 3))).toEqual([]);
  expect(refusals(mixtureSchema, ofSizes(12, 12, 12, 4))).toEqual([refusal]);
  const aggregator = { model: 'demo/editor', structuredDisagreement: true };
  expect(refusals(mixtureSchema, { ...ofSizes(12, 12, 11, 2), aggregator })).toEqual([]);
  expect(refusals(mixtureSchema, { ...ofSizes(12, 12, 12, 2), aggregator })).toEqual([refusal]);
});

test('a quorum cannot exceed its own layer', () => {
  expect(refusals(mixtureSchema, mixture({ layers: [{ ...layer(2), quorum: 2 }] }))).toEqual([]);
  expect(refusals(mixtureSchema, mixture({ layers: [layer(6), { ...layer(2), quorum: 3 }] }))).toEqual([
    'layers.1.quorum: quorum must not exceed the number of proposers',
  ]);
});

test('only the aggregator has fallbacks, and a misspelt field is refused instead of ignored', () => {
  const fallbacks = ['demo/careful'];
  expect(refusals(mixtureSchema, mixture({ aggregator: { model: 'demo/editor', fallbacks } }))).toEqual([]);
  expect(
    refusedPaths(mixtureSchema, mixture({ layers: [{ proposers: [{ ...proposer, fallbacks }] }] })),
  ).toEqual(['layers.0.proposers.0']);
  expect(refusals(mixtureSchema, mixture({ layer: [] }))).toEqual([expect.stringContaining('"layer"')]);
});

test('only an aggregator that writes the answer compares first, and the others need proposals', () => {
  const aggregator = { model: 'demo/editor', strategy: 'rank' };
  expect(refusals(mixtureSchema, mixture({ aggregator }))).toEqual([]);
  expect(
    refusals(mixtureSchema, mixture({ aggregator: { ...aggregator, structuredDisagreement: true } })),
  ).toEqual(['aggregator.structuredDisagreement: needs an aggregator that writes the answer']);
  expect(refusals(mixtureSchema, mixture({ layers: [], aggregator }))).toEqual([
    'aggregator.strategy: needs at least one layer of proposers',
  ]);
  expect(refusedPaths(mixtureSchema, mixture({ aggregator: { ...aggregator, strategy: 'guess' } }))).toEqual([
    'aggregator.strategy',
  ]);
});

test('a similarity is from 0 to 1, and no option of speed is on by itself', () => {
  const fast = {
    layers: [{ ...layer(2), adaptiveQuorum: { similarity: 0.9 } }],
    earlyExit: { similarity: 0.8 },
    routing: 'easy-questions',
    draft: true,
  };
  expect(refusals(mixtureSchema, mixture(fast))).toEqual([]);
  expect(refusals(mixtureSchema, mixture({ earlyExit: { similarity: 1.1 } }))).toEqual([
    'earlyExit.similarity: must be from 0 to 1',
  ]);
  expect(refusedPaths(mixtureSchema, mixture({ routing: 'all' }))).toEqual(['routing']);
});
