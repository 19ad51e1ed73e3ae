import { expect, test } from 'vitest';
import { withoutInlineMarks } from './inline-marks';

test.each([
  ['**bold**, *italic*, __bold__ and _italic_', 'bold, italic, bold and italic'],
  ['***both*** and **bold *and italic***', 'both and bold and italic'],
  ['**`code`** and *[a link](https://x.org)*', 'code and a link'],
  ['这是**粗体**文字', '这是粗体文字'],
])('emphasis marks are removed: %s', (line, plain) => {
  expect(withoutInlineMarks(line)).toBe(plain);
});

test.each([
  ['a product', '2 * 3 * 4 and a*b*c'],
  ['a name', 'snake_case_name and _private'],
  ['emphasis that is not closed', 'a **bold text and *more'],
  ['code that is not closed', 'a `code and ``more'],
  ['a link that is not closed', '[text](https://x.org'],
  ['a number in brackets', 'as [1] says (see [2])'],
  ['a row of asterisks', '*****'],
])('%s does not change', (_name, line) => {
  expect(withoutInlineMarks(line)).toBe(line);
});

test('code keeps its content', () => {
  expect(withoutInlineMarks('`**kwargs` and ``a`b``, **bold**')).toBe('**kwargs and a`b, bold');
});

test('a link is replaced by its text, an image by its description', () => {
  expect(withoutInlineMarks('see ([Foo (bar)](https://x.org/Foo_(bar) "title"))')).toBe('see (Foo (bar))');
  expect(withoutInlineMarks('[![build](https://x.org/a.svg)](https://x.org) ![a *cat*](c.png)!')).toBe(
    'build a cat!',
  );
});

test('a mark after a backslash is a literal character', () => {
  expect(withoutInlineMarks('\\*not italic\\* and \\(x_1\\)')).toBe('*not italic* and \\(x_1\\)');
});
