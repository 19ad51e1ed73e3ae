import { expect, test } from 'vitest';
import { planWindows } from './plan-windows';

const plan = (sizes: number[], first: number, later: number, most = 9) =>
  planWindows(sizes, { first, later, most });

test('references that fit form one window, and windows are as full as possible', () => {
  expect(plan([10, 10, 10], 30, 0)).toEqual({ windows: [[0, 1, 2]], left: [] });
  expect(plan([], 30, 0)).toEqual({ windows: [], left: [] });
});

test('later windows have less room, because they contain the synthesis of the earlier ones', () => {
  expect(plan([10, 10, 10, 10, 10], 30, 10).windows).toEqual([[0, 1, 2], [3], [4]]);
  expect(plan([10, 10, 10, 10, 10], 20, 20).windows).toEqual([[0, 1], [2, 3], [4]]);
});

test('a window has at least one reference of any length', () => {
  expect(plan([50, 5, 50, 5], 30, 20).windows).toEqual([[0], [1], [2], [3]]);
  expect(plan([10, 10], -5, -20).windows).toEqual([[0], [1]]);
});

test('references beyond the windows are returned as left over', () => {
  expect(plan([10, 10, 10, 10], 10, 10, 2)).toEqual({ windows: [[0], [1]], left: [2, 3] });
});
