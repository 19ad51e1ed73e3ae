import { expect, test } from 'vitest';
import { freeSlug, slugOf } from './slug';

test.each([
  ['Three & a Judge', 'three-a-judge'],
  ['  Éclair à la carte! ', 'eclair-a-la-carte'],
  ['三人', 'mixture'],
  ['---', 'mixture'],
  ['x'.repeat(80), 'x'.repeat(56)],
  [`${'x'.repeat(55)} y`, 'x'.repeat(55)],
])('%s becomes %s', (name, slug) => {
  expect(slugOf(name)).toBe(slug);
});

test('a taken slug gets the first free number, from 2', () => {
  expect(freeSlug('Demo', new Set())).toBe('demo');
  expect(freeSlug('Demo', new Set(['demo']))).toBe('demo-2');
  expect(freeSlug('Demo', new Set(['demo', 'demo-2', 'demo-4']))).toBe('demo-3');
});

test('the slug of the editor page is reserved', () => {
  expect(freeSlug('New', new Set())).toBe('new-2');
});
