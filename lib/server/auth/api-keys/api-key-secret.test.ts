import { expect, test } from 'vitest';
import { redactSecrets } from '@/lib/server/redact';
import { idOfKey, isKey, newKey } from './api-key-secret';

test('a key is found by its id and verified by its hash', () => {
  const [one, other] = [newKey(), newKey()];
  expect(idOfKey(one.key)).toBe(one.id);
  expect(isKey(one.key, one.hash)).toBe(true);
  expect(isKey(one.key, other.hash)).toBe(false);
  expect(isKey(`${one.key.slice(0, -1)}${one.key.endsWith('A') ? 'B' : 'A'}`, one.hash)).toBe(false);
  expect(one.hash).not.toContain(one.key);
  expect(one.key.endsWith(one.lastFour)).toBe(true);
});

test.each(['', 'sk-strata-', 'sk-strata-nothing', `${newKey().key} `, `x${newKey().key}`])(
  'the text %j does not have the form of a key',
  (text) => {
    expect(idOfKey(text)).toBeNull();
  },
);

test('a key in a log line is redacted', () => {
  const { key } = newKey();
  expect(redactSecrets(`refused ${key} just now`, [])).not.toContain(key.slice(12));
});
