import { expect, test } from 'vitest';
import { cleanKey, keyCharacters } from './clean-key';

test.each([
  'sk-1234',
  ' sk-1234\n',
  'sk-1234\r\n',
  '\tsk-1234\u00a0',
  '\u200bsk-1234',
  'sk-\u200b1234',
  'sk-1234\ufeff',
  '\ufeffsk-1234\u2060',
  '"sk-1234"',
  "'sk-1234'",
  '`sk-1234`',
  '"sk-1234',
  'Bearer sk-1234',
  'bearer  sk-1234',
  '"Bearer sk-1234"',
  'Bearer "sk-1234"',
  'Authorization: Bearer sk-1234',
  'x-api-key: sk-1234',
  'OPENAI_API_KEY=sk-1234',
  'export OPENAI_API_KEY="sk-1234"',
])('%j is the key sk-1234', (text) => {
  expect(cleanKey(text)).toBe('sk-1234');
});

test.each(['sk-12 34', 'sk-12\n34', 'sk-ü234', '“sk-1234”', '', '""', 'Bearer'])(
  '%j is not made a key',
  (text) => {
    expect(keyCharacters.test(cleanKey(text)) && cleanKey(text) !== 'Bearer').toBe(false);
  },
);

test('signs that belong to a key stay', () => {
  for (const key of ['abc==', 'a.b-c_d~e', 'key:with:colons', 'a=b', 'bearer123456'])
    expect(cleanKey(key)).toBe(key);
});
