import { expect, test } from 'vitest';
import { lenientJson } from './lenient-json';

test('numbers that JSON does not have are null, and their names in strings stay', () => {
  expect(lenientJson('{"a":NaN,"b":[-Infinity,1],"c":"NaN \\"Infinity"}')).toEqual({
    a: null,
    b: [null, 1],
    c: 'NaN "Infinity',
  });
});

test.each(['', 'ping', '{"a":', '{"a":NaN'])('%j is no JSON', (text) => {
  expect(lenientJson(text)).toBeUndefined();
});
