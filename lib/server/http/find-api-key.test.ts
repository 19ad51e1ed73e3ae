import { expect, test } from 'vitest';
import { findApiKey } from './find-api-key';

const key = `sk-strata-${'0'.repeat(18)}-${'A'.repeat(43)}`;
const other = `sk-strata-${'1'.repeat(18)}-${'B'.repeat(43)}`;
const address = 'http://127.0.0.1:3000/v1/chat/completions';
const find = (headers: Record<string, string>, url = address) => findApiKey(new Headers(headers), url);
const basic = (text: string) => `Basic ${Buffer.from(text).toString('base64')}`;

test.each([
  ['authorization', `Bearer ${key}`],
  ['authorization', `bearer ${key}`],
  ['authorization', `Bearer\t${key}`],
  ['authorization', `Bearer   ${key}`],
  ['authorization', `Bearer ${key},`],
  ['authorization', `Bearer "${key}"`],
  ['authorization', `Bearer Bearer ${key}`],
  ['authorization', key],
  ['authorization', `Token ${key}`],
  ['authorization', basic(`user:${key}`)],
  ['authorization', basic(`${key}:`)],
  ['authorization', basic(key)],
  ['x-api-key', key],
  ['api-key', key],
])('finds the key in %s: %s', (name, value) => {
  expect(find({ [name]: value })).toEqual({ kind: 'key', key });
});

test('one key that is sent twice is one key, and two different ones are refused', () => {
  expect(find({ authorization: `Bearer ${key}`, 'x-api-key': key })).toEqual({ kind: 'key', key });
  expect(find({ authorization: `Bearer ${key}`, 'x-api-key': other })).toMatchObject({ kind: 'refused' });
});

test('a key in another header or in the address is refused', () => {
  expect(find({ 'x-goog-api-key': key })).toMatchObject({
    reason: expect.stringContaining('x-goog-api-key'),
  });
  expect(find({ cookie: `key=${key}` })).toMatchObject({ kind: 'refused' });
  expect(find({}, `${address}?key=${key}`)).toMatchObject({ reason: expect.stringContaining('address') });
  expect(find({}, `${address}?key=${key.replace('sk-', 'sk%2D')}`)).toMatchObject({ kind: 'refused' });
});

test('what looks like the beginning of a key counts as one, and other text as none', () => {
  expect(find({ authorization: 'Bearer sk-strata-' })).toEqual({ kind: 'key', key: 'sk-strata-' });
  expect(find({ authorization: `Bearer ${key.toUpperCase()}` })).toMatchObject({ kind: 'key' });
  for (const authorization of ['Bearer none', 'Bearer sk-proj-abc', basic('user:password'), 'Basic %%%'])
    expect(find({ authorization })).toEqual({ kind: 'none' });
});
