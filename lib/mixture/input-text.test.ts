import { expect, test } from 'vitest';
import { refusals } from '@/tests/support/http/refusals';
import { inputText, isStorableText } from './input-text';

test.each([
  ['plain', true],
  ['', true],
  ['emoji 🌈 and 三人', true],
  ['nul \0', false],
  ['half an emoji \ud83c', false],
  ['the other half \udf08', false],
])('%j is storable: %s', (text, storable) => {
  expect(isStorableText(text)).toBe(storable);
});

test('text is kept unchanged, including the white space around it', () => {
  expect(inputText({ min: 1, max: 10 }).parse(' code\n')).toBe(' code\n');
});

test('a text of spaces counts as empty in required fields and is allowed elsewhere', () => {
  expect(refusals(inputText({ min: 1, max: 10 }), ' \n\t')).toEqual([': must not be empty']);
  expect(refusals(inputText({ min: 3, max: 10 }), ' ab ')).toEqual([': must be at least 3 characters']);
  expect(refusals(inputText({ max: 10 }), '')).toEqual([]);
});

test('the length limit is inclusive and counts an emoji as one character', () => {
  const schema = inputText({ max: 4 });
  expect(refusals(schema, '🌈🌈🌈🌈')).toEqual([]);
  expect(refusals(schema, '🌈🌈🌈🌈x')).toEqual([': must be at most 4 characters']);
});

test('large limits are written with separators', () => {
  expect(refusals(inputText({ max: 1000 }), 'x'.repeat(1001))).toEqual([
    ': must be at most 1,000 characters',
  ]);
});
