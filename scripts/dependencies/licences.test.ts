import { expect, test } from 'vitest';
import { refusedLicences } from './licences.mjs';

const of = (licenses: object[], name = 'a') => refusedLicences([{ name, version: '1.0.0', licenses }]);

test.each([
  [[{ license: { id: 'MIT' } }]],
  [[{ expression: '(MIT OR GPL-3.0-only)' }]],
  [[{ expression: 'MIT AND ISC' }]],
])('%j may come along', (licenses) => expect(of(licenses)).toEqual([]));

test.each([
  [[], '(none)'],
  [[{ license: { id: 'AGPL-3.0-only' } }], 'AGPL-3.0-only'],
  [[{ expression: 'MIT AND GPL-3.0-only' }], 'GPL-3.0-only'],
  [[{ license: { name: 'SEE LICENSE IN LICENSE' } }], 'SEE LICENSE'],
])('%j may not', (licenses, named) => {
  expect(of(licenses)).toEqual([expect.stringContaining(`a 1.0.0 has the licence ${''}`)]);
  expect(of(licenses)[0]).toContain(named);
});

test('an exception is one for its package alone', () => {
  expect(of([], 'geist')).toEqual([]);
  expect(of([], 'geist-mono')).toHaveLength(1);
});
