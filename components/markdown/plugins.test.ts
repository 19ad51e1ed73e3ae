import { expect, test } from 'vitest';
import { mayHaveFormulas } from './plugins';

test('formulas are text between dollars or code blocks of the language math', () => {
  for (const text of ['so $x^2$ is', '$$\nx\n$$', '```math\nx\n```', '~~~ math\nx\n~~~'])
    expect(mayHaveFormulas(text)).toBe(true);
  for (const text of ['', 'no formula', '```mathematica\nx\n```', '```ts\nconst math = 1;\n```'])
    expect(mayHaveFormulas(text)).toBe(false);
});
