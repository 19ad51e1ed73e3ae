import { expect, test } from 'vitest';
import { fitLogistic, type LogisticRows, logisticLoss, sigmoid } from './logistic-fit';

const columns = [
  Float64Array.from({ length: 60 }, (_, i) => Math.sin(i)),
  Float64Array.from({ length: 60 }, (_, i) => Math.cos(3 * i)),
];

/** Rows whose labels are exactly what a model with these weights predicts. */
function rowsOf(weights: readonly number[]): LogisticRows {
  const labels = Array.from({ length: 60 }, (_, i) =>
    sigmoid(columns.reduce((sum, column, j) => sum + (weights[j] as number) * (column[i] as number), 0)),
  );
  return {
    features: columns,
    weights: new Float64Array(60).fill(1),
    labelSums: columns.map((column) => column.reduce((sum, x, i) => sum + x * (labels[i] as number), 0)),
  };
}

test('without a penalty to speak of, the weights that made the labels are found', () => {
  const found = fitLogistic(rowsOf([1.5, -0.7]), 1e9, [0, 0]);
  expect(found[0]).toBeCloseTo(1.5, 5);
  expect(found[1]).toBeCloseTo(-0.7, 5);
});

test('a weight that explains less than the penalty costs is exactly 0', () => {
  const [strong, weak] = fitLogistic(rowsOf([2, 0.01]), 1, [0, 0]);
  expect(weak).toBe(0);
  expect(strong).toBeGreaterThan(0.5);
});

test('no neighbour of the solution has a smaller penalised loss', () => {
  const rows = rowsOf([1, -2]);
  const c = 3;
  const cost = (weights: number[]) =>
    weights.reduce((sum, weight) => sum + Math.abs(weight), 0) + c * logisticLoss(rows, weights);
  const [a, b] = fitLogistic(rows, c, [0, 0]) as [number, number];
  for (const [da, db] of [
    [1e-3, 0],
    [-1e-3, 0],
    [0, 1e-3],
    [0, -1e-3],
  ] as const) {
    expect(cost([a + da, b + db])).toBeGreaterThan(cost([a, b]));
  }
});

test('a start near the solution leads to the same weights', () => {
  const rows = rowsOf([1, -2]);
  const [a, b] = fitLogistic(rows, 10, [0, 0]) as [number, number];
  const again = fitLogistic(rows, 10, [a + 0.3, b - 0.2]);
  expect(again[0]).toBeCloseTo(a, 6);
  expect(again[1]).toBeCloseTo(b, 6);
});

test('a feature that is always 0 gets no weight', () => {
  const rows = { features: [new Float64Array(3)], weights: new Float64Array(3).fill(1), labelSums: [0] };
  expect(fitLogistic(rows, 1, [0])).toEqual([0]);
});
