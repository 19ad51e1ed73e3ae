import { expect, test } from 'vitest';
import { candidateKey } from './candidate';
import { proposeMixtures } from './propose-mixtures';

test('models that are good at different samples are proposed together', () => {
  const alone = new Map([
    ['p/x', [1, 1, 0, 0]],
    ['p/y', [1, 1, 0, 0]],
    ['p/z', [0, 0, 1, 1]],
  ]);
  const [first] = proposeMixtures(alone, { proposers: [2], layers: [2] });
  expect(first?.proposers).toContain('p/z');
});

test('every model is tried as the aggregator, and every number of layers', () => {
  const alone = new Map([
    ['p/x', [1]],
    ['p/y', [0]],
  ]);
  const proposed = proposeMixtures(alone, { proposers: [1, 2], layers: [2, 3] });
  expect(new Set(proposed.map(({ aggregator }) => aggregator))).toEqual(new Set(['p/x', 'p/y']));
  expect(new Set(proposed.map(({ layers }) => layers))).toEqual(new Set([2, 3]));
  // Two single proposers, the pair, and each model twice.
  expect(proposed).toHaveLength((2 + 1 + 2) * 2 * 2);
});

test('no candidate is proposed twice, and many models do not make too many', () => {
  const alone = new Map(Array.from({ length: 30 }, (_, i) => [`p/${i}`, [i / 30, (i * 7) % 30]]));
  const proposed = proposeMixtures(alone, { proposers: [1, 2, 3, 6], layers: [2] });
  expect(new Set(proposed.map(candidateKey)).size).toBe(proposed.length);
  expect(proposed.length).toBeLessThanOrEqual((4 * 8 + 3 * 8) * 30);
});

test('without models nothing is proposed', () => {
  expect(proposeMixtures(new Map(), { proposers: [1, 2], layers: [2] })).toEqual([]);
});
