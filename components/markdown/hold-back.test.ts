import { expect, test } from 'vitest';
import { withoutOpenFormula } from './hold-back';

test('a formula is held back until it is complete', () => {
  expect(withoutOpenFormula('So:\n\n$$\n\\frac{1')).toBe('So:\n\n');
  expect(withoutOpenFormula('So:\n\n$$\n\\frac{1}{2}\n$$\nThus')).toBe('So:\n\n$$\n\\frac{1}{2}\n$$\nThus');
  expect(withoutOpenFormula('$$a = b')).toBe('');
  expect(withoutOpenFormula('$$a = b$$ is')).toBe('$$a = b$$ is');
  expect(withoutOpenFormula('$$a = b$$')).toBe('$$a = b$$');
});

test('a second formula is held back while the first one is shown', () => {
  expect(withoutOpenFormula('$$\na\n$$\n$$\nb')).toBe('$$\na\n$$\n');
});

test('dollars in code hold nothing back', () => {
  const shell = '```sh\n$$\necho $$\n```\ndone';
  expect(withoutOpenFormula(shell)).toBe(shell);
  expect(withoutOpenFormula('```sh\n$$\nkill')).toBe('```sh\n$$\nkill');
});

test('money in a sentence holds nothing back', () => {
  expect(withoutOpenFormula('It costs $5 or $$ more')).toBe('It costs $5 or $$ more');
});
