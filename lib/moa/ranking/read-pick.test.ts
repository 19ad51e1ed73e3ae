import { expect, test } from 'vitest';
import { readPick } from './read-pick';

test.each([
  ['3', 2],
  [' 3.\n', 2],
  ['**3**', 2],
  ['Response 3', 2],
  ['Response #3 is the best of the 6.', 2],
  ['3. Paris is the capital, since 508.', 2],
  ['The best response is 3.', 2],
  ['[3]', 2],
  ['I pick 3: only 3 is complete.', 2],
])('%j picks the third', (reply, index) => {
  expect(readPick(reply, 6)).toBe(index);
});

test.each(['', 'None of them.', '7', '0', '33', 'Both 1 and 3 are good.', 'The year 1969 matters.', '-'])(
  '%j picks none of six',
  (reply) => {
    expect(readPick(reply, 6)).toBeNull();
  },
);
