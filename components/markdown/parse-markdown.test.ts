import { toJsxRuntime } from 'hast-util-to-jsx-runtime';
import { Fragment, jsx, jsxs } from 'react/jsx-runtime';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { hostileTexts } from '@/tests/support/hostile-texts';
import { mathematics } from './mathematics';
import { createMarkdownParser, parseMarkdown } from './parse-markdown';
import { createBlocks } from './source/create-blocks';

const parser = createMarkdownParser([]);

function html(markdown: string): string | null {
  const tree = parseMarkdown(parser, markdown);
  return tree && renderToStaticMarkup(toJsxRuntime(tree, { Fragment, jsx, jsxs }));
}

test('one tilde is text, two strike', () => {
  expect(html('~5 to ~10, ~a~ and ~~b~~')).toBe('<p>~5 to ~10, ~a~ and <del>b</del></p>');
});

test('raw HTML is text', () => {
  expect(html('<script>alert(1)</script>')).toBe('&lt;script&gt;alert(1)&lt;/script&gt;');
  expect(html('a <b onclick="x()">b</b>')).toBe('<p>a &lt;b onclick=&quot;x()&quot;&gt;b&lt;/b&gt;</p>');
});

test('each block has the direction of most of its letters', () => {
  expect(html('React هي مكتبة لبناء الواجهات')).toBe('<p dir="rtl">React هي مكتبة لبناء الواجهات</p>');
  expect(html('The word שלום.')).toBe('<p>The word שלום.</p>');
  expect(html('A paragraph.')).toBe('<p>A paragraph.</p>');
});

test('a list has one direction, so that its bullets stand in one column', () => {
  expect(html('- واحد اثنان\n- An item')?.replaceAll('\n', '')).toBe(
    '<ul dir="rtl"><li>واحد اثنان</li><li><span dir="ltr">An item</span></li></ul>',
  );
});

test('code runs from left to right and does not count', () => {
  expect(html('`npm install something` ثبّت')).toBe(
    '<p dir="rtl"><code dir="ltr">npm install something</code> ثبّت</p>',
  );
});

test('a cell without letters has the direction of its table', () => {
  expect(html('| الاسم | العدد |\n|---|---|\n| أحمد | 5 |')).toMatch(/<table dir="rtl">.*<td>5<\/td>/s);
});

test('a word of hundreds of characters is marked', () => {
  expect(html('x'.repeat(400))).toContain('<p class="long-word">');
});

test('no text makes the parser fail, and what is nested too deep stays text', () => {
  for (const make of Object.values(hostileTexts))
    for (const block of createBlocks()(make(2000), 'done'))
      expect(() => parseMarkdown(mathematics.parser, block)).not.toThrow();
  expect(parseMarkdown(parser, '> '.repeat(3000))).toBeNull();
  expect(parseMarkdown(parser, `${'*'.repeat(250)}a${'*'.repeat(250)}`)).toBeNull();
}, 60_000);
