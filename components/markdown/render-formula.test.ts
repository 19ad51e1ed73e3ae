import { afterEach, expect, test, vi } from 'vitest';
import { renderFormula } from './render-formula';

afterEach(() => vi.restoreAllMocks());

/** What is seen of a formula; the rest is for screen readers and repeats its source. */
const seen = (tex: string) => (renderFormula(tex, 'display') ?? '').split('katex-html')[1] ?? '';

test('a formula is HTML, once and for all', () => {
  const html = renderFormula('x^2', 'inline');
  expect(html).toContain('class="katex"');
  expect(renderFormula('x^2', 'inline')).toBe(html);
  expect(renderFormula('x^2', 'display')).toContain('katex-display');
});

test.each([
  '\\rule{1000000em}{1em}',
  '\\rule{1em}{1000000em}',
  '\\hspace{99999em}x',
  '\\kern1000000pt x',
  '\\\\[99999em] x',
  '\\raisebox{99999em}{x}',
])('%s is no larger than ten em', (tex) => {
  const lengths = [...seen(tex).matchAll(/(\d+)(?:\.\d+)?em/g)].map(([, length]) => Number(length));
  expect(Math.max(0, ...lengths)).toBeLessThan(30);
});

test.each([
  '\\kern-99999em x',
  '\\raisebox{-99999em}{x}',
  '\\hspace{-99999em}x',
  '\\frac{1',
  '\\unknown',
  '{'.repeat(3000),
  'x+'.repeat(4000),
  '\\def\\a{\\a\\a}\\a',
])('what is out of measure or cannot be read stays text: %s', (tex) => {
  expect(renderFormula(tex, 'display')).toBeNull();
});

test.each([
  '\\htmlData{a=b}{x}',
  '\\htmlClass{a}{x}',
  '\\htmlStyle{color:red}{x}',
  '\\href{https://example.org}{x}',
  '\\url{https://example.org}',
  '\\includegraphics{https://example.org/x.png}',
  'é 天 🙂 –',
  '\\text{שלום}',
])('%s makes no link, attribute or picture and writes nothing to the log', (tex) => {
  const log = [vi.spyOn(console, 'warn'), vi.spyOn(console, 'error')];
  expect(seen(tex)).not.toMatch(/data-a|<a |<img|color:red|href=|src=/);
  for (const spy of log) expect(spy).not.toHaveBeenCalled();
});

test('text in a formula is escaped', () => {
  expect(renderFormula('\\text{<img src=x onerror=alert(1)>}', 'inline')).not.toContain('<img');
});
