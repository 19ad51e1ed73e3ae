import { expect, test } from 'vitest';
import { createHeldContent } from './held-content';

test('a short beginning waits until it is clear that it is no reasoning', () => {
  const content = createHeldContent('unknown');
  expect(content.take('Blue light ')).toBe('');
  expect(content.take('scatters more than red light.')).toBe('Blue light scatters more than red light.');
  expect(content.take(' So')).toBe(' So');
});

test('a beginning that thinks aloud waits for the end, or for the tag that ends it', () => {
  const long = `Okay, the user asks about the sky. ${'Hmm. '.repeat(100)}`;
  const answer = createHeldContent('unknown');
  expect(answer.take(long)).toBe('');
  expect(answer.end()).toBe(long);
  const thinking = createHeldContent('unknown');
  thinking.take(long);
  thinking.wasReasoning();
  expect(thinking.take('Blue.')).toBe('Blue.');
});

test('where the provider separates reasoning, nothing waits', () => {
  expect(createHeldContent('separated').take('O')).toBe('O');
});

test('of a model whose last answer had its tags, only a short beginning waits', () => {
  const content = createHeldContent('keeps');
  expect(content.take('Okay, so ')).toBe('');
  expect(content.take('the sky is blue by day.')).toBe('Okay, so the sky is blue by day.');
});

test('of a model that is known to lose its tag, everything waits', () => {
  const content = createHeldContent('loses');
  expect(content.take('Blue light scatters more than red light.')).toBe('');
  content.wasReasoning();
  expect(content.take('B')).toBe('B');
});
