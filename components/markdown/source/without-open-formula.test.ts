import { expect, test } from 'vitest';
import { withoutOpenFormula } from './without-open-formula';

test.each([
  ['So:\n\n$$\n\\frac{1', 'So:\n\n'],
  ['$$a = b', ''],
  ['$$\na\n$$\n$$\nb', '$$\na\n$$\n'],
  ['So \\( \\rho', 'So '],
  ['So \\(', 'So '],
  ['So \\', 'So '],
  ['So:\n\\[\nx = 1\n', 'So:\n'],
  ['So:\n\\beg', 'So:\n'],
  ['So:\n\\begin{ali', 'So:\n'],
  ['So:\n\\begin{align}\na &= b \\\\\n', 'So:\n'],
  ['The value $x^2 +', 'The value '],
  ['The value $', 'The value '],
  ['The value $2^{n', 'The value '],
  ['> \\[ x', '> '],
])('of %j, %j can be rendered', (text, rendered) => {
  expect(withoutOpenFormula(text)).toBe(rendered);
});

test.each([
  'So:\n\n$$\n\\frac{1}{2}\n$$\nThus',
  '$$a = b$$ is',
  '$$a = b$$',
  '\\[ x \\]\n\\(y\\) and $z$',
  '```sh\n$$\necho $$\n```\ndone',
  '```sh\n$$\nkill',
  '```tex\n\\begin{align}\n',
  'It costs $5 or $$ more',
  'It costs $5',
  'Set $HOME and then',
  'Write `\\(` and `$x` in code',
  'An escaped \\[note that goes on',
  'A call of f\\(x',
  'Line\\\\',
])('%j holds nothing back', (text) => {
  expect(withoutOpenFormula(text)).toBe(text);
});
