import { expect, test } from 'vitest';
import { loggable } from './loggable';
import { redactSecrets } from './redact';

const safe = (value: unknown) => loggable(value, (text) => redactSecrets(text, ['my"secret']));

test.each([
  ['a string', 'has my"secret', 'has [key]'],
  ['a key after a line break', 'headers:\nsk-proj-abcdefgh12345678', 'headers:\n[key]'],
  ['a key in quoted JSON', '{"x-api-key": "0123456789abcdef"}', '{"x-api-key": "[key]"}'],
  ['a nested field', { a: [{ b: 'my"secret' }] }, { a: [{ b: '[key]' }] }],
  [
    'a field whose name says that it is a secret',
    { headers: { authorization: '0123456789' } },
    { headers: { authorization: '[key]' } },
  ],
])('no secret is left in %s', (_name, value, expected) => {
  expect(safe(value)).toEqual(expected);
});

test('an error keeps its type, code, message and stack, without secrets and with its cause', () => {
  const cause = new Error('Bearer abcdefgh12345678 was refused');
  const error = Object.assign(new TypeError('my"secret failed', { cause }), { code: 'E1' });
  expect(safe({ err: error })).toEqual({
    err: {
      type: 'TypeError',
      code: 'E1',
      message: '[key] failed: Bearer [key] was refused',
      stack: expect.stringMatching(
        /^TypeError: \[key\] failed\n {4}at [\s\S]*Bearer \[key\] was refused\n {4}at /,
      ),
    },
  });
});

test('other properties of an error are left out: they may quote conversations', () => {
  const error = Object.assign(new Error('failed'), {
    requestBodyValues: { messages: [{ content: 'private' }] },
    detail: 'Failing row contains (private)',
  });
  expect(JSON.stringify(safe({ err: error }))).not.toContain('private)');
  expect(JSON.stringify(safe({ err: error }))).not.toContain('"private"');
});

test('numbers, booleans and null do not change', () => {
  expect(safe({ token: 12_345_678, ok: true, none: null })).toEqual({
    token: 12_345_678,
    ok: true,
    none: null,
  });
});
