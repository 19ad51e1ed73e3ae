import { expect, test } from 'vitest';
import { headOf, tailOf } from './excerpt';

test('a short text is shown whole', () => {
  expect([headOf('short'), tailOf('short')]).toEqual(['short', 'short']);
});

test('the excerpt of a finished text begins with its first claim', () => {
  expect(headOf('# Answer\n\n**Short version**\n\n---\n\nThe sky is blue.\n\n# More')).toMatch(
    /^The sky is blue\./,
  );
  expect(headOf('**The sky is blue.**\nIt is.')).toMatch(/^\*\*The sky is blue/);
  expect(headOf('Short Version\n===\nText')).toMatch(/^Short Version/);
  expect(headOf('```ts\nconst a = 1;')).toMatch(/^```ts/);
  expect(headOf('# Only a heading')).toBe('# Only a heading');
});

test('the start of the excerpt of a growing text moves rarely, so that lines do not rewrap', () => {
  const paragraphs = `${'first '.repeat(40)}\n${'second '.repeat(100)}`;
  expect(tailOf(paragraphs)).toMatch(/^second /);
  expect(tailOf(`${paragraphs}and more`)).toBe(`${tailOf(paragraphs)}and more`);
});

test('the excerpt of one very long line has a limited length', () => {
  const lengths = [5_000, 50_000, 500_000].map((length) => tailOf('x'.repeat(length)).length);
  for (const length of lengths) {
    expect(length).toBeGreaterThanOrEqual(700);
    expect(length).toBeLessThanOrEqual(4_000);
  }
  expect(tailOf(`${'x'.repeat(50_000)}y`)).toBe(`${tailOf('x'.repeat(50_000))}y`);
});
