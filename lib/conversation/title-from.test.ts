import { expect, test } from 'vitest';
import { titleFrom } from './title-from';

test('a short question is its own title', () => {
  expect(titleFrom('Why is the sky blue?')).toBe('Why is the sky blue?');
});

test('the title is the first line with text, with single spaces', () => {
  expect(titleFrom('\n\n  Why   is\tthe sky\nblue?')).toBe('Why is the sky');
});

test('a long line is cut at a word', () => {
  const title = titleFrom('one two three four five six seven eight nine ten eleven twelve thirteen');
  expect(title).toBe('one two three four five six seven eight nine ten eleven…');
});

test('a line without an early word boundary is cut inside a word', () => {
  expect(titleFrom('x'.repeat(200))).toHaveLength(61);
  expect(titleFrom(`short ${'x'.repeat(200)}`)).toHaveLength(61);
});

test('a cut through a surrogate pair leaves text that can be stored', () => {
  expect(titleFrom(`x${'😀'.repeat(40)}`).isWellFormed()).toBe(true);
});
