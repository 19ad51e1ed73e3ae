import { expect, test } from 'vitest';
import { isDense } from './is-dense';

test('a paragraph of nothing but marks is dense', () => {
  expect(isDense('*a '.repeat(400))).toBe(true);
  expect(isDense('a** '.repeat(400))).toBe(true);
  expect(isDense(']'.repeat(2000))).toBe(true);
});

test('many short paragraphs, items and rows are not', () => {
  expect(isDense('Some **bold** words and *others*.\n\n'.repeat(400))).toBe(false);
  expect(isDense('- **term** [link](https://example.org)\n'.repeat(1000))).toBe(false);
  expect(isDense('| **a** | **b** |\n'.repeat(1000))).toBe(false);
});
