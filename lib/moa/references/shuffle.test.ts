import { expect, test } from 'vitest';
import { shuffled } from './shuffle';

const list = [1, 2, 3, 4, 5, 6];

test('the same seed and place give the same order, and the list stays as it was', () => {
  expect(shuffled(list, 7, '2.1')).toEqual(shuffled(list, 7, '2.1'));
  expect(list).toEqual([1, 2, 3, 4, 5, 6]);
});

test('every order holds all, and another seed or place another order', () => {
  const orders = [shuffled(list, 7, '2.1'), shuffled(list, 7, '2.2'), shuffled(list, 8, '2.1')];
  for (const order of orders) expect(order.toSorted()).toEqual(list);
  expect(new Set(orders.map(String)).size).toBe(3);
});

test('over many seeds each stands first about as often', () => {
  const first = Array.from({ length: 6000 }, (_, seed) => shuffled(list, seed, '2.1')[0]);
  for (const item of list) {
    expect(Math.abs(first.filter((other) => other === item).length - 1000)).toBeLessThan(150);
  }
});
