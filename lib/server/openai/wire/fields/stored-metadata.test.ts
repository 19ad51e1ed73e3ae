import { expect, test } from 'vitest';
import { keptMetadata } from './stored-metadata';

test('texts stay, and other values become JSON', () => {
  expect(keptMetadata({ job: '7', tries: 2, tags: ['a'], on: true, by: null })).toEqual({
    kept: { job: '7', tries: '2', tags: '["a"]', on: 'true', by: 'null' },
    isWhole: true,
  });
});

test.each([
  ['too many pairs', Object.fromEntries(Array.from({ length: 20 }, (_, index) => [`k${index}`, '1']))],
  ['a long name', { ['n'.repeat(65)]: '1' }],
  ['a long text', { job: 'x'.repeat(513) }],
])('%s is cut', (_, metadata) => {
  const { kept, isWhole } = keptMetadata(metadata);
  expect(isWhole).toBe(false);
  expect(Object.keys(kept).length).toBeLessThanOrEqual(16);
  for (const [name, text] of Object.entries(kept)) {
    expect(name.length).toBeLessThanOrEqual(64);
    expect(text.length).toBeLessThanOrEqual(512);
  }
});
