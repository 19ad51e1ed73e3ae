import { expect, test } from 'vitest';
import { modelContributions } from './model-contributions';

const run = (a: number, b: number) => [
  { model: 'a', share: a },
  { model: 'b', share: b },
];

test('a model that gave next to nothing in five runs may be dropped, and not after four', () => {
  const four = [run(0.5, 0), run(0.75, 0), run(0.25, 0.04), run(0.5, 0)];
  const [a, b] = modelContributions(four);
  expect(a).toEqual({ model: 'a', runs: 4, idleRuns: 0, share: 0.5, mayBeDropped: false });
  expect(b).toEqual({ model: 'b', runs: 4, idleRuns: 3, share: 0.01, mayBeDropped: false });
  expect(modelContributions([...four, run(0.5, 0)])[1]).toMatchObject({ idleRuns: 4, mayBeDropped: true });
});

test('without runs there is no contribution', () => {
  expect(modelContributions([])).toEqual([]);
});
