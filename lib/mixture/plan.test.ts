import { expect, test } from 'vitest';
import type { Mixture } from './mixture-schema';
import { comparePlaces, isSubCallOf, modelsOf, parsePlace, planOf, subCallPlace } from './plan';

const mixture: Mixture = {
  name: 'Test',
  layers: [
    { proposers: [{ model: 't/a' }, { model: 't/a', temperature: 1 }, { model: 't/b' }] },
    { proposers: [{ model: 't/b' }] },
  ],
  aggregator: { model: 't/c', fallbacks: ['t/a', 't/d'] },
};

test('every slot is one call, and the last layer has only the aggregator', () => {
  const places = planOf(mixture).map((calls) => calls.map(({ call, role }) => `${call} ${role}`));
  expect(places).toEqual([
    ['1.1 proposer', '1.2 proposer', '1.3 proposer'],
    ['2.1 proposer'],
    ['3.1 aggregator'],
  ]);
});

test('without layers there is one layer, with the aggregator alone', () => {
  const plan = planOf({ ...mixture, layers: [] });
  expect(plan.map((calls) => calls.map(({ call, role }) => `${call} ${role}`))).toEqual([['1.1 aggregator']]);
});

test('the same model in two slots is two calls, each with its own parameters', () => {
  expect(planOf(mixture)[0]?.map(({ spec }) => spec)).toEqual(mixture.layers[0]?.proposers);
});

test('each model of a run is named once, in the order of first use, fallbacks last', () => {
  expect(modelsOf(mixture)).toEqual(['t/a', 't/b', 't/c', 't/d']);
});

test('a call id has two parts, and the id of a sub-call three', () => {
  expect(parsePlace('1.3')).toEqual({ layer: 1, slot: 3, step: null });
  expect(parsePlace('2.12')).toEqual({ layer: 2, slot: 12, step: null });
  expect(parsePlace(subCallPlace('3.1', 2))).toEqual({ layer: 3, slot: 1, step: 2 });
});

test.each(['', '1', '1.', '0.1', '1.0', '01.1', '1.100', '1.1.0', '1.1.1.1', '-1.1', '1.1 ', '1.1\n', 'a.b'])(
  '%j is no call id',
  (text) => {
    expect(parsePlace(text)).toBeNull();
  },
);

test('a sub-call belongs to one call only', () => {
  expect(isSubCallOf('3.1.2', '3.1')).toBe(true);
  expect(isSubCallOf('3.1', '3.1')).toBe(false);
  expect(isSubCallOf('3.11.2', '3.1')).toBe(false);
  expect(isSubCallOf('3.1.2', '3')).toBe(false);
});

test('call ids are sorted numerically, and a sub-call precedes its call', () => {
  const places = ['2.1', '1.10', '10.1', '2.1.10', '1.2', '2.1.2', '2.2'];
  expect(places.toSorted(comparePlaces)).toEqual(['1.2', '1.10', '2.1.2', '2.1.10', '2.1', '2.2', '10.1']);
});

test('an invalid call id cannot be sorted', () => {
  expect(() => comparePlaces('1.1', 'aggregator')).toThrow('Not two places: 1.1, aggregator');
});
