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

test('marks that do not close, and code that holds marks, stay as they are', () => {
  expect(plainText('**open and [label without address and `tick')).toBe(
    '**open and [label without address and `tick',
  );
  expect(plainText('Write `**kwargs**` and ![a picture](x.png) of **`code`**')).toBe(
    'Write **kwargs** and a picture of code',
  );
});
