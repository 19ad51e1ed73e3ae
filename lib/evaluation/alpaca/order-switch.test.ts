import { expect, test } from 'vitest';
import { isOrderSwitched } from './order-switch';

// Values of CPython: random.Random('is_switched_outputs' + text + '0').choices([False, True])
test.each([
  ['What is 2+2?', false],
  ['Name three primes.', true],
  ['Écris un haïku 🌸', true],
  ['', false],
])('the order for %j is that of the official tool', (instruction, switched) => {
  expect(isOrderSwitched(instruction)).toBe(switched);
});
