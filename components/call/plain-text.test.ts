import { expect, test } from 'vitest';
import { plainText } from './plain-text';

test('marks are removed, and their content stays', () => {
  expect(plainText('# Why\n\nThe **sky** is *blue*: `λ⁻⁴`, see [Rayleigh](https://x.org).')).toBe(
    'Why\n\nThe sky is blue: λ⁻⁴, see Rayleigh.',
  );
});

test('a table reads as rows, code as its lines', () => {
  expect(plainText('| a | b |\n|---|---|\n| 1 | 2 |')).toBe('a · b\n1 · 2');
  expect(plainText('```ts\nconst a = 1;\n```')).toBe('const a = 1;');
});

test('stars and underscores that are no marks stay', () => {
  expect(plainText('2 * 3 * 4 and snake_case_name and a*b*c')).toBe(
    '2 * 3 * 4 and snake_case_name and a*b*c',
  );
});

test('horizontal rules are removed, and at most one empty line remains', () => {
  expect(plainText('a\n\n---\n\n\n```\n\nb')).toBe('a\n\nb');
  expect(plainText('- one\n- two')).toBe('- one\n- two');
});

test('an incomplete row of a table does not change', () => {
  expect(plainText('| a | b |\n|---|---|\n| 1 | **2')).toBe('a · b\n| 1 | **2');
});
