import { expect, test } from 'vitest';
import { shuffled } from './shuffle';

const list = [1, 2, 3, 4, 5, 6];

test('the same seed and call id give the same order, and the list is not modified', () => {
  expect(shuffled(list, 7, '2.1')).toEqual(shuffled(list, 7, '2.1'));
  expect(list).toEqual([1, 2, 3, 4, 5, 6]);
});

test('every order contains all items, and another seed or call id gives another order', () => {
  const orders = [shuffled(list, 7, '2.1'), shuffled(list, 7, '2.2'), shuffled(list, 8, '2.1')];
  for (const order of orders) expect(order.toSorted()).toEqual(list);
  expect(new Set(orders.map(String)).size).toBe(3);
});

test('over many seeds each item is first about equally often', () => {
  const first = Array.from({ length: 6000 }, (_, seed) => shuffled(list, seed, '2.1')[0]);
  for (const item of list) {
    expect(Math.abs(first.filter((other) => other === item).length - 1000)).toBeLessThan(150);
  }
});
