import { expect, test } from 'vitest';
import { refusals, refusedPaths } from '@/tests/support/http/refusals';
import { createProviderBody, updateProviderBody } from './provider-contract';

const lab = { name: 'Lab', baseUrl: 'http://10.0.0.5:8000/v1' };

test('an endpoint needs a name and an address; white space around a key is removed', () => {
  expect(refusals(createProviderBody, lab)).toEqual([]);
  expect(createProviderBody.parse({ ...lab, key: ' sk-12345\n' }).key).toBe('sk-12345');
});

test.each(['abc', 'sk 12345', 'sk-12\n345', 'clé-12345', '“sk-12345”'])('%j is no key', (key) => {
  expect(refusedPaths(createProviderBody, { ...lab, key })).toEqual(['key']);
});

test.each(['Lab', '-lab', 'lab/eu', 'x'.repeat(41)])(
  'the id %j is refused: it is the first part of model references',
  (id) => {
    expect(refusals(createProviderBody, { ...lab, id })).toEqual([
      'id: must be small letters, digits and hyphens, at most 40',
    ]);
  },
);

test('further headers are accepted, also Authorization', () => {
  const headers = { Authorization: 'Bearer x', 'X-Team': 'physics' };
  expect(refusals(createProviderBody, { ...lab, headers })).toEqual([]);
});

test.each(['Host', 'content-length', 'Transfer-Encoding', 'Proxy-Authorization', 'bad name', 'X:Y', ''])(
  'the header name %j is refused',
  (name) => {
    expect(refusedPaths(createProviderBody, { ...lab, headers: { [name]: 'x' } })).toEqual([
      `headers.${name}`,
    ]);
  },
);

test('a header value cannot contain a line break', () => {
  const headers = { 'X-Team': 'physics\r\nHost: elsewhere' };
  expect(refusals(createProviderBody, { ...lab, headers })).toEqual([
    'headers.X-Team: has characters that no header has (line breaks, letters with accents)',
  ]);
});

test('at most 20 headers are accepted', () => {
  const headersOf = (count: number) =>
    Object.fromEntries(Array.from({ length: count }, (_, index) => [`X-${index}`, 'x']));
  expect(refusals(createProviderBody, { ...lab, headers: headersOf(20) })).toEqual([]);
  expect(refusals(createProviderBody, { ...lab, headers: headersOf(21) })).toEqual([
    'headers: are more than 20 headers',
  ]);
});

test('a change may remove the key, must change something and cannot rename the id', () => {
  expect(refusals(updateProviderBody, { key: null })).toEqual([]);
  expect(refusals(updateProviderBody, {})).toEqual([': must change at least one field']);
  expect(updateProviderBody.safeParse({ id: 'other' }).success).toBe(false);
});
