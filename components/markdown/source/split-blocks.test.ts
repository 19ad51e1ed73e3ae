import { expect, test } from 'vitest';
import { extremeTexts } from '@/tests/load/extremes/extreme-texts';
import { createBlockReader, splitBlocks } from './split-blocks';

test.each([
  ['a\n\nb', ['a\n', 'b']],
  ['# a\ntext\n## b\ntext', ['# a\ntext', '## b\ntext']],
  ['a\nb\n```\nx\n\ny\n```\nc', ['a\nb', '```\nx\n\ny\n```', 'c']],
  ['- a\n- b\n\n- c\n\ntext', ['- a\n- b\n\n- c\n', 'text']],
  ['- a\n\n  more\n\n  - b\n- c', ['- a\n\n  more\n\n  - b\n- c']],
  ['1. a\n\n   ```\n   x\n\n   y\n   ```\n\n2. b', ['1. a\n\n   ```\n   x\n\n   y\n   ```\n\n2. b']],
  ['- a\n\n1. b', ['- a\n', '1. b']],
  ['> a\n>\n> b\n\n> c', ['> a\n>\n> b\n', '> c']],
  ['    code\n\n    code\n\ntext', ['    code\n\n    code\n', 'text']],
  ['$$\na\n\nb\n$$\n\nc', ['$$\na\n\nb\n$$\n', 'c']],
  ['\\[\na\n\nb\n\\]\n\nc', ['\\[\na\n\nb\n\\]\n', 'c']],
  ['\\begin{align}\na\n\nb\n\\end{align}\n\nc', ['\\begin{align}\na\n\nb\n\\end{align}\n', 'c']],
  ['| a | b |\n|---|---|\n| c | d |\n\ntext', ['| a | b |\n|---|---|\n| c | d |\n', 'text']],
  ['a\n***\nb', ['a\n***\nb']],
])('%j', (text, blocks) => {
  expect(splitBlocks(text)).toEqual(blocks);
});

test('no character is lost or changed where nothing is too long', () => {
  const text = '# a\n\ntext\n- b\n  - c\n\n> d\n\n```ts\nx\n```\n\n| a |\n|---|\n| b |\n\n$$\nx\n$$';
  expect(splitBlocks(text).join('\n')).toBe(text);
});

test('a long list is several lists, each short', () => {
  const blocks = splitBlocks(Array.from({ length: 5000 }, (_, index) => `- item ${index}`).join('\n'));
  expect(Math.max(...blocks.map((block) => block.split('\n').length))).toBeLessThanOrEqual(60);
});

test('the parts of a numbered list count on, also where every item has the same number', () => {
  const item = '1. item with words\n   and a second line';
  const blocks = splitBlocks(Array.from({ length: 300 }, () => item).join('\n'));
  const starts = blocks.map((block) => Number.parseInt(block, 10));
  const lengths = blocks.map((block) => block.match(/^\d+\./gm)?.length ?? 0);
  expect(starts[0]).toBe(1);
  expect(starts.slice(1)).toEqual(
    lengths.slice(0, -1).map((_, index) => 1 + lengths.slice(0, index + 1).reduce((a, b) => a + b, 0)),
  );
  expect(blocks[1]).toMatch(/^\d{2,}\. item with words\n {4,5}and a second line\n1\. item/);
});

test('a long table is several tables with the same columns', () => {
  const rows = Array.from({ length: 120 }, (_, index) => `| ${index} | b |`);
  const blocks = splitBlocks(['| x | y |', '|---|---|', ...rows].join('\n'));
  expect(blocks).toHaveLength(3);
  expect(blocks[1]?.split('\n').slice(0, 3)).toEqual(['| | |', '|---|---|', '| 50 | b |']);
});

test('a table of many formulas is several tables, also where it grows', () => {
  const row = (index: number) => `| ${'$x^2$ | '.repeat(6)} ${index} |`;
  const rows = Array.from({ length: 40 }, (_, index) => row(index));
  const text = ['| a | b | c | d | e | f | g |', '|---|---|---|---|---|---|---|', ...rows].join('\n');
  const blocks = splitBlocks(text);
  expect(blocks.length).toBeGreaterThan(2);
  const read = createBlockReader();
  for (let end = 100; end < text.length; end += 37) read(text.slice(0, end));
  expect(read(text)).toEqual(blocks);
});

test('a long line, a long paragraph and a long quote are cut', () => {
  expect(splitBlocks('x'.repeat(20_000)).map((block) => block.length)).toEqual([8000, 8000, 4000]);
  expect(splitBlocks('word '.repeat(4000)).every((block) => block.length <= 8000)).toBe(true);
  expect(splitBlocks('a line\n'.repeat(4000)).every((block) => block.length <= 8010)).toBe(true);
  expect(splitBlocks('> a line\n>\n'.repeat(1000)).every((block) => block.length <= 2600)).toBe(true);
  expect(splitBlocks(`a${'🙂'.repeat(6000)}`).join('')).toBe(`a${'🙂'.repeat(6000)}`);
});

test('a formula without an end does not hold everything together', () => {
  expect(splitBlocks(`$$\n${'a paragraph\n\n'.repeat(1000)}`).length).toBeGreaterThan(300);
});

test('the items within one long item are a list of their own', () => {
  const blocks = splitBlocks(`1. all:\n${'   - an item\n     with a line\n'.repeat(2000)}2. end`);
  expect(Math.max(...blocks.map((block) => block.length))).toBeLessThan(9000);
  expect(blocks[1]).toMatch(/^- an item\n {2}with a line\n- an item/);
  expect(blocks.at(-1)).toMatch(/2\. end$/);
});

test.each(Object.entries(extremeTexts))(
  'a text that grows is split as the whole text is: %s',
  (_name, text) => {
    const read = createBlockReader();
    const step = Math.ceil(text.length / 11);
    for (let length = step; length < text.length + step; length += step) {
      const grown = text.slice(0, length);
      expect(read(grown)).toEqual(splitBlocks(grown));
    }
  },
);
