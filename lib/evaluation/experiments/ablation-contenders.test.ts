import { describe, expect, test } from 'vitest';
import { type Mixture, mixtureSchema } from '@/lib/mixture/mixture-schema';
import { type AblationKind, ablationContenders, ablationKinds } from './ablation-contenders';

const proposers = (...models: string[]) => models.map((model) => ({ model: `test/${model}` }));
const mixture: Mixture = {
  name: 'Six',
  layers: [{ proposers: proposers('a', 'b', 'c', 'd', 'e', 'f') }],
  aggregator: { model: 'test/z' },
};

function ablation(kind: AblationKind, of: Mixture = mixture) {
  const made = ablationContenders(kind, of);
  if (made === null) throw new Error('nothing to vary');
  return made;
}
const modelsOf = ({ layers }: Mixture) =>
  layers.map((layer) => layer.proposers.map(({ model }) => model.slice(5)).join(''));

describe('an ablation', () => {
  test.each(ablationKinds)(
    'of %s has valid mixtures with names of their own, and a place for each',
    (kind) => {
      const { contenders, experiment } = ablation(kind);
      expect(experiment.kind).toBe(kind);
      expect(experiment.places).toHaveLength(contenders.length);
      expect(new Set(contenders.map(({ name }) => name)).size).toBe(contenders.length);
      for (const contender of contenders)
        expect(mixtureSchema.safeParse(contender.mixture).success).toBe(true);
    },
  );

  test('of the number of proposers takes the first ones, so that calls are shared', () => {
    const { contenders, experiment } = ablation('proposers');
    expect(contenders.map((contender) => modelsOf(contender.mixture))).toEqual([
      ['a'],
      ['ab'],
      ['abc'],
      ['abcdef'],
    ]);
    expect(experiment.places.map(({ value }) => value)).toEqual([1, 2, 3, 6]);
  });

  test('with four proposers ends at four', () => {
    const four = { ...mixture, layers: [{ proposers: proposers('a', 'b', 'c', 'd') }] };
    expect(ablation('proposers', four).experiment.places.map(({ value }) => value)).toEqual([1, 2, 3, 4]);
  });

  test('of one model against several repeats the first, and has one proposer once', () => {
    const { contenders, experiment } = ablation('diversity');
    expect(contenders.map((contender) => modelsOf(contender.mixture)[0])).toEqual([
      'a',
      'aa',
      'ab',
      'aaa',
      'abc',
      'aaaaaa',
      'abcdef',
    ]);
    expect(new Set(experiment.places.map(({ series }) => series))).toEqual(
      new Set(['One model', 'Several models']),
    );
  });

  test('of layers begins with the aggregator alone and repeats the last layer', () => {
    const two = { ...mixture, layers: [{ proposers: proposers('a', 'b') }, { proposers: proposers('c') }] };
    expect(ablation('layers', two).contenders.map((contender) => modelsOf(contender.mixture))).toEqual([
      [],
      ['ab'],
      ['ab', 'c'],
      ['ab', 'c', 'c'],
    ]);
  });

  test('of aggregators tries each model of the mixture once', () => {
    const { contenders } = ablation('aggregators');
    const models = contenders.map((contender) => contender.mixture.aggregator.model);
    expect(models.toSorted()).toEqual(['a', 'b', 'c', 'd', 'e', 'f', 'z'].map((model) => `test/${model}`));
  });

  test('of structured disagreement has the same mixture without and with it', () => {
    expect(
      ablation('disagreement').contenders.map(
        (contender) => contender.mixture.aggregator.structuredDisagreement ?? false,
      ),
    ).toEqual([false, true]);
  });

  test('of the quorum waits for all, for all but one and for half', () => {
    const set = { ...mixture, layers: mixture.layers.map((layer) => ({ ...layer, quorum: 2 })) };
    expect(
      ablation('quorum', set).contenders.map((contender) => contender.mixture.layers[0]?.quorum),
    ).toEqual([undefined, 5, 3]);
  });

  test('keeps a quorum within the number of proposers', () => {
    const set = { ...mixture, layers: mixture.layers.map((layer) => ({ ...layer, quorum: 4 })) };
    expect(
      ablation('proposers', set).contenders.map((contender) => contender.mixture.layers[0]?.quorum),
    ).toEqual([1, 2, 3, 4]);
  });
});

test.each(ablationKinds)('a single model has no ablation of %s', (kind) => {
  expect(ablationContenders(kind, { ...mixture, layers: [] })).toBeNull();
});
