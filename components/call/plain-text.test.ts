import { expect, test } from 'vitest';
import { plainText } from './plain-text';

test('marks go, what they mark stays', () => {
  expect(plainText('# Why\n\nThe **sky** is *blue*: `λ⁻⁴`, see [Rayleigh](https://x.org).')).toBe(
    'Why\n\nThe sky is blue: λ⁻⁴, see Rayleigh.',
  );
});

test('a table reads as rows, code as its lines', () => {
  expect(plainText('| a | b |\n|---|---|\n| 1 | 2 |')).toBe('a · b\n1 · 2');
  expect(plainText('```ts\nconst a = 1;\n```')).toBe('const a = 1;');
});

test('stars and underscores that mark nothing stay', () => {
  expect(plainText('2 * 3 * 4 and snake_case_name and a*b*c')).toBe(
    '2 * 3 * 4 and snake_case_name and a*b*c',
  );
});

test('rules go, and no more than one line stays empty', () => {
  expect(plainText('a\n\n---\n\n\n```\n\nb')).toBe('a\n\nb');
  expect(plainText('- one\n- two')).toBe('- one\n- two');
});

test('a row of a table that is not written to its end stays as it is', () => {
  expect(plainText('| a | b |\n|---|---|\n| 1 | **2')).toBe('a · b\n| 1 | **2');
});
