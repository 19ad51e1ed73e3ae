import { expect, test } from 'vitest';
import { redactSecrets } from './redact';

test('every configured key goes, whole and URL-encoded, the longer before the one it begins with', () => {
  const text = redactSecrets('a=abcd b=abcd+efgh c=abcd%2Befgh', ['abcd', 'abcd+efgh']);
  expect(text).toBe('a=[key] b=[key] c=[key]');
});

test.each([
  ['Incorrect API key provided: sk-proj-abcdefgh12345678.', 'sk-proj-abcdefgh12345678'],
  ['Authorization: Bearer abc.def-ghi_123', 'abc.def-ghi_123'],
  ['{"x-api-key": "0123456789abcdef"}', '0123456789abcdef'],
  ['GET /v1?key=AIzaSyA1234567890abcdefghij&x=1', 'AIzaSyA1234567890abcdefghij'],
  ['gsk_abcdefgh12345678', 'gsk_abcdefgh12345678'],
])('what looks like a key goes: %s', (text, secret) => {
  expect(redactSecrets(text, [])).not.toContain(secret);
  expect(redactSecrets(text, [])).toContain('[key]');
});

test('ordinary text stays as it is', () => {
  const text = 'The key to a good answer is a token of doubt: rate limit reached (429).';
  expect(redactSecrets(text, ['unrelated-secret'])).toBe(text);
});
