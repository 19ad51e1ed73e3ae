import { expect, test } from 'vitest';
import { mayHaveFormulas, normalizeFormulas } from './normalize-formulas';

test.each([
  ['So \\( \\rho \\) is', 'So $$ \\rho $$ is'],
  ['$x$ and $$y$$ and $`z`$', '$$ x $$ and $$ y $$ and $$ z $$'],
  ['\\(a\n+ b\\)', '$$ a + b $$'],
  ['| \\(|x|\\) | $\\|y\\|$ |', '| $$ \\vert x\\vert  $$ | $$ \\Vert y\\Vert  $$ |'],
  ['# Title \\[x=2\\]', '# Title $$ x=2 $$'],
  ['\\(\\text{$$5}\\)', '$$$ \\text{$$5} $$$'],
  ['the matrix \\begin{pmatrix}1\\end{pmatrix} is', 'the matrix $$ \\begin{pmatrix}1\\end{pmatrix} $$ is'],
])('a formula in a line: %j', (text, normalized) => {
  expect(normalizeFormulas(text)).toBe(normalized);
});

test.each([
  ['\\[ x = 1 \\]', '$$\nx = 1\n$$'],
  ['\\[\nx\n\n= 1\n\\].', '$$\nx\n= 1.\n$$'],
  ['$$a = b$$,\nso', '$$\na = b,\n$$\nso'],
  ['- \\[ x = 1 \\]\n- b', '- $$\n  x = 1\n  $$\n- b'],
  ['1. Do\n   \\[ a = b \\]\n2. x', '1. Do\n   $$\n   a = b\n   $$\n2. x'],
  ['> \\[\n> a\n> = b\n> \\]', '> $$\n> a\n> = b\n> $$'],
  ['where \\[ a=b \\] holds', 'where \n$$\na=b\n$$\n holds'],
  ['\\begin{align}\na &= b\\label{x}\n\\end{align}', '$$\n\\begin{align*}\na &= b\n\\end{align*}\n$$'],
  ['\\begin{eqnarray*}\na\n\\end{eqnarray*}', '$$\n\\begin{align*}\na\n\\end{align*}\n$$'],
  [
    '\\begin{equation}\n\\begin{split}\na\n\\end{split}\n\\end{equation}',
    '$$\n\\begin{equation*}\n\\begin{split}\na\n\\end{split}\n\\end{equation*}\n$$',
  ],
])('a formula of its own: %j', (text, normalized) => {
  expect(normalizeFormulas(text)).toBe(normalized);
});

test.each([
  '`\\(a\\)` and ``$x$ ` $y$``',
  '```\n\\(x\\) $$\n```',
  '- code:\n  ~~~tex\n  \\begin{align}\n  a\n  \\end{align}\n  ~~~',
  '> ```\n> \\[ x \\]\n> ```',
  'In code:\n\n    \\[ x \\]\n    $x$',
  '```tex\n\\[ x \\]',
])('code stays: %j', (text) => {
  expect(normalizeFormulas(text)).toBe(text);
});

test.each([
  '\\[1\\] and \\[sic\\]',
  'An escaped \\[link\\](https://example.org)',
  '\\(see the note\\)',
  'f\\(x\\)',
  '\\begin{itemize}\n\\item a\n\\end{itemize}',
  'It costs $5 or $10.',
])('what is no formula stays: %j', (text) => {
  expect(normalizeFormulas(text)).toBe(text);
});

test('dollar signs in a row that delimit nothing are escaped', () => {
  expect(normalizeFormulas('A ($$), B ($$$)\n\n$$\nx')).toBe('A (\\$\\$), B (\\$\\$\\$)\n\n\\$\\$\nx');
});

test('formulas have a delimiter or are blocks of the language math', () => {
  for (const text of ['$x$', '\\(x\\)', '\\[x\\]', '\\begin{align}', '```math\nx\n```', '~~~ math\nx\n~~~'])
    expect(mayHaveFormulas(text)).toBe(true);
  for (const text of ['', 'no formula', '```mathematica\nx\n```', '```ts\nconst math = 1;\n```'])
    expect(mayHaveFormulas(text)).toBe(false);
});
