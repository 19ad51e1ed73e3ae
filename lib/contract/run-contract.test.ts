import { expect, test } from 'vitest';
import { refusals, refusedPaths } from '@/tests/support/http/refusals';
import { runAfter } from '@/tests/support/runs/run-events';
import { createRunBody, redoBody, runOutlineSchema, runSchema } from './run-contract';

const mixture = {
  name: 'One layer',
  layers: [{ proposers: [{ model: 'demo/careful' }] }],
  aggregator: { model: 'demo/editor' },
};

test('a question names the slug of a saved mixture or contains a mixture', () => {
  expect(refusals(createRunBody, { content: 'Why?', mixture: 'quick' })).toEqual([]);
  expect(refusals(createRunBody, { content: 'Why?', mixture })).toEqual([]);
  expect(refusedPaths(createRunBody, { content: 'Why?' })).toEqual(['mixture']);
});

test('a null parentId differs from a missing one', () => {
  expect(createRunBody.parse({ content: 'Why?', mixture: 'quick', parentId: null })).toHaveProperty(
    'parentId',
    null,
  );
  expect(createRunBody.parse({ content: 'Why?', mixture: 'quick' })).not.toHaveProperty('parentId');
});

test.each([
  ['', 'content: must not be empty'],
  [' \n', 'content: must not be empty'],
  ['x'.repeat(100_001), 'content: must be at most 100,000 characters'],
  ['nul\0', 'content: must not contain NUL or unpaired surrogates'],
])('a question that is blank, too long or not storable is refused', (content, refusal) => {
  expect(refusals(createRunBody, { content, mixture: 'quick' })).toEqual([refusal]);
});

test('ids have no slashes, dots or spaces, and at most 64 characters', () => {
  for (const clientId of ['../x', 'a b', '', 'x'.repeat(65)])
    expect(refusedPaths(redoBody, { clientId }).at(0)).toBe('clientId');
  expect(refusals(redoBody, { clientId: 'V1StGXR8_Z5jdHi6B-myT' })).toEqual([]);
  expect(refusals(redoBody, {})).toEqual([]);
});

test('the outline of a run has its place in the conversation and no texts', () => {
  const run = { ...runAfter(), conversationId: 'c', messageId: 'm', mixtureSlug: null };
  expect(runSchema.parse(run)).toEqual(run);
  expect(runOutlineSchema.parse(run)).toEqual({ id: 'r', messageId: 'm' });
});
