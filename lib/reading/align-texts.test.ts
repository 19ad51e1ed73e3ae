import { expect, test } from 'vitest';
import { alignTexts, isSameRow } from './align-texts';
import { markdownBlocks } from './markdown-blocks';

const texts = (markdown: string) => markdownBlocks(markdown).map(({ text }) => text);

test('headings, paragraphs, tables, code and formulas are blocks; indented text belongs to the one before', () => {
  const code = '```js\nconst a = 1;\n\nconst b = 2;\n```';
  const list = '- one\n\n  more of one\n- two';
  const formula = '$$\nx^2\n\ny\n$$';
  const table = '| a | b |\n| - | - |\n| 1 | 2 |';
  expect(texts(['# Title', 'Text\nof two lines', code, list, formula, table].join('\n\n'))).toEqual([
    '# Title',
    'Text\nof two lines',
    code,
    list,
    formula,
    table,
  ]);
  expect(markdownBlocks('## **Bold** title')[0]?.heading).toBe('Bold title');
  expect(texts('```\nnever closed\n\n# no heading')).toHaveLength(1);
});

test('sections stand beside those with the same heading, also after one that the other text lacks', () => {
  const left = '# Cost\n\nIt costs 10 dollars.\n\n# Speed\n\nIt is fast enough.';
  const right =
    '# Background\n\nNothing like it.\n\n# Cost\n\nIt costs 12 dollars.\n\n# Speed\n\nIt is fast enough.';
  expect(alignTexts(left, right)).toEqual([
    { left: null, right: '# Background' },
    { left: null, right: 'Nothing like it.' },
    { left: '# Cost', right: '# Cost' },
    { left: 'It costs 10 dollars.', right: 'It costs 12 dollars.' },
    { left: '# Speed', right: '# Speed' },
    { left: 'It is fast enough.', right: 'It is fast enough.' },
  ]);
});

test('sections with other headings stand side by side when they say alike', () => {
  const rows = alignTexts(
    '# Price\n\nIt costs 10 dollars a month.',
    '# What to pay\n\nIt costs 12 dollars a month.',
  );
  expect(rows).toEqual([
    { left: '# Price', right: '# What to pay' },
    { left: 'It costs 10 dollars a month.', right: 'It costs 12 dollars a month.' },
  ]);
});

test('texts without headings are aligned by their paragraphs, in any script', () => {
  const rows = alignTexts('天空是蓝色的。\n\n海很深。', '你好。\n\n天空是灰色的。\n\n海很深。');
  expect(rows.map(({ left, right }) => [left, right])).toEqual([
    [null, '你好。'],
    ['天空是蓝色的。', '天空是灰色的。'],
    ['海很深。', '海很深。'],
  ]);
});

test('rows are the same apart from white space', () => {
  expect(isSameRow({ left: 'a  b', right: 'a b' })).toBe(true);
  expect(isSameRow({ left: 'a', right: null })).toBe(false);
});

test('long texts are aligned by their positions', () => {
  const long = Array.from({ length: 400 }, (_, index) => `Paragraph ${index} of many words.`).join('\n\n');
  expect(alignTexts(long, `${long}\n\nOne more.`)).toHaveLength(401);
});
