import { expect, test } from 'vitest';
import { lastNumber, onlyNumber } from './numbers';

test.each([
  ['So 3 apples and 4 pears make 7.', 7],
  ['It costs $1,234.50 in all', 1234.5],
  ['about 12 345', 345],
  ['about 12\u00A0345', 12345],
  ['x = -4', -4],
  ['x = −4', -4],
  ['5-3', 3],
  ['0.5', 0.5],
  ['p = .25', 0.25],
  ['6.02e23', 6.02e23],
  ['3 × 10^8 m/s', 3e8],
  ['$1.6 \\times 10^{-19}$', 1.6e-19],
  ['the share is 3/4', 0.75],
  ['\\frac{3}{8}', 0.375],
  ['1/0', null],
  ['10%', 10],
  ['1,2,3', 3],
  ['1,234,5', 5],
  ['none at all', null],
  ['', null],
])('the last number of %j is %s', (text, number) => {
  expect(lastNumber(text)).toBe(number);
});

test.each([
  ['42', 42],
  [' $1,200.00 ', 1200],
  ['**42**.', 42],
  ['-7%', -7],
  ['42 apples', null],
  ['4 + 2', null],
  ['Step 3: add', null],
  ['', null],
])('%j as a number and nothing else is %s', (text, number) => {
  expect(onlyNumber(text)).toBe(number);
});
