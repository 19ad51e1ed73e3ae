import { expect, test } from 'vitest';
import { isIncomplete, referenceTextOf } from './incomplete';

test.each([
  ['succeeded', 'stop', false],
  ['succeeded', 'length', true],
  ['succeeded', null, false],
  ['failed', 'content-filter', true],
  ['stopped', null, true],
  ['timed_out', null, true],
] as const)('a call that %s with the finish %s is incomplete: %s', (status, finishReason, expected) => {
  expect(isIncomplete({ status, finishReason })).toBe(expected);
});

test('only an incomplete text is marked', () => {
  expect(referenceTextOf({ status: 'succeeded', finishReason: 'stop', text: 'All' })).toBe('All');
  expect(referenceTextOf({ status: 'succeeded', finishReason: 'length', text: 'Ha' })).toEqual({
    incomplete: 'Ha',
  });
});
