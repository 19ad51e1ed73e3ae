import { expect, test } from 'vitest';
import { comparableText, comparableWords } from './comparable-text';

test.each([
  ['**Oslo**.', 'oslo'],
  [' São  Paulo ', 'sao paulo'],
  ['"3.5 %"', '3.5 %'],
  ['-7', '-7'],
  ['', ''],
])('%j is compared as %j', (text, comparable) => {
  expect(comparableText(text)).toBe(comparable);
});

test('words stand between single spaces, with one at both ends', () => {
  expect(comparableWords('Marie-Curie, 1903!')).toBe(' marie curie 1903 ');
});
