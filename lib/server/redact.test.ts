import { expect, test } from 'vitest';
import { redactSecrets } from './redact';

test('every configured key is removed, also URL-encoded, and longer keys before their prefixes', () => {
  const text = redactSecrets('a=abcd b=abcd+efgh c=abcd%2Befgh', ['abcd', 'abcd+efgh']);
  expect(text).toBe('a=[key] b=[key] c=[key]');
});

test.each([
  ['Incorrect API key provided: sk-proj-abcdefgh12345678.', 'sk-proj-abcdefgh12345678'],
  ['Authorization: Bearer abc.def-ghi_123', 'abc.def-ghi_123'],
  ['{"x-api-key": "0123456789abcdef"}', '0123456789abcdef'],
  ['GET /v1?key=AIzaSyA1234567890abcdefghij&x=1', 'AIzaSyA1234567890abcdefghij'],
  ['gsk_abcdefgh12345678', 'gsk_abcdefgh12345678'],
])('text in the form of a key is removed: %s', (text, secret) => {
  expect(redactSecrets(text, [])).not.toContain(secret);
  expect(redactSecrets(text, [])).toContain('[key]');
});

test('ordinary text does not change', () => {
  const text = 'The key to a good answer is a token of doubt: rate limit reached (429).';
  expect(redactSecrets(text, ['unrelated-secret'])).toBe(text);
});

test.each(['', 'u:', 'me:', 'user:', 'a-name:'])('a known key in Base64 after %j is replaced', (before) => {
  const secret = 'together-key-0123456789';
  const encoded = Buffer.from(`${before}${secret}:`).toString('base64');
  for (const text of [
    encoded,
    `x${encoded}`,
    encoded.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, ''),
  ]) {
    const redacted = redactSecrets(`The credentials ${text} are wrong.`, [secret]);
    expect(redacted).toMatch(/^The credentials \[key\]=* are wrong\.$/);
  }
});

test('other Base64 stays', () => {
  const image = Buffer.from('nothing secret in here').toString('base64');
  expect(redactSecrets(`data ${image}`, ['together-key-0123456789'])).toBe(`data ${image}`);
});
