import { expect, test } from 'vitest';
import { MersenneTwister } from './mersenne-twister';

const take = (count: number, next: () => number) => Array.from({ length: count }, next);

test('a seed gives the integers of CPython', () => {
  // random.Random(5489).getrandbits(32), three times
  const generator = new MersenneTwister([5489]);
  expect(take(3, () => generator.nextUint32())).toEqual([3382763572, 956215839, 417760592]);
});

test('the reference implementation’s key of four words gives its published first outputs', () => {
  const generator = new MersenneTwister([0x123, 0x234, 0x345, 0x456]);
  expect(take(5, () => generator.nextUint32())).toEqual([
    1067595299, 955945823, 477289528, 4107218783, 4228976476,
  ]);
});

test('numbers stay equal to CPython’s after the state was refilled', () => {
  const generator = new MersenneTwister([42]);
  const numbers = take(1001, () => generator.random());
  expect(numbers[0]).toBe(0.6394267984578837);
  expect(numbers[1000]).toBe(0.09935462460613032);
});
