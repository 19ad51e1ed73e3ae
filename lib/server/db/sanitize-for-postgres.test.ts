import { expect, test } from 'vitest';
import { jsonForPostgres, sanitizeForPostgres } from './sanitize-for-postgres';

const loneSurrogate = '\ud83d';

test('only characters that PostgreSQL refuses are removed from a text', () => {
  expect(sanitizeForPostgres(`a\0b${loneSurrogate}c 😀 \\u0000`)).toBe('ab\ufffdc 😀 \\u0000');
});

test.each([
  ['nothing of it', { text: 'a "b" \n 😀', list: [1, null, true], none: null }],
  ['words that look like an escape', { text: '\\u0000 and \\ud83d' }],
])('a value with %s is stored unchanged', (_what, value) => {
  expect(JSON.parse(jsonForPostgres(value))).toEqual(value);
});

test('however deep it is, what PostgreSQL refuses is taken out of a value', () => {
  const odd = `a\0b${loneSurrogate}`;
  const json = jsonForPostgres({ list: [{ text: odd, [odd]: 1 }], other: '\\u0000' });
  expect(JSON.parse(json)).toEqual({ list: [{ text: 'ab\ufffd', 'ab\ufffd': 1 }], other: '\\u0000' });
});
