import { expect, test } from 'vitest';
import { headOf, tailOf } from './excerpt';

test('a short text is shown whole', () => {
  expect([headOf('short'), tailOf('short')]).toEqual(['short', 'short']);
});

test('the end of a growing text keeps its beginning for as long as it can, so that lines do not wrap anew', () => {
  const paragraphs = `${'first '.repeat(40)}\n${'second '.repeat(100)}`;
  expect(tailOf(paragraphs)).toMatch(/^second /);
  expect(tailOf(`${paragraphs}and more`)).toBe(`${tailOf(paragraphs)}and more`);
});

test('of one endless line no more is laid out than a card can bear', () => {
  const lengths = [5_000, 50_000, 500_000].map((length) => tailOf('x'.repeat(length)).length);
  for (const length of lengths) {
    expect(length).toBeGreaterThanOrEqual(400);
    expect(length).toBeLessThanOrEqual(4_000);
  }
  expect(tailOf(`${'x'.repeat(50_000)}y`)).toBe(`${tailOf('x'.repeat(50_000))}y`);
});
