import { expect, test } from 'vitest';
import { createBlocks } from './create-blocks';

test('the last block of a growing text is shown as far as it is clear', () => {
  const blocks = createBlocks();
  expect(blocks('Some **bold', 'writing')).toEqual(['Some **bold**']);
  expect(blocks('Some **bold** $x_1', 'writing')).toEqual(['Some **bold**']);
  expect(blocks('Some **bold** $x_1$\n\n| a |', 'writing')).toEqual(['Some **bold** $$ x_1 $$\n', '']);
  expect(blocks('Some **bold** $x_1$\n\n| a |', 'done')).toEqual(['Some **bold** $$ x_1 $$\n', '| a |']);
});

test('a link finds its definition in another block', () => {
  expect(createBlocks()('See [a].\n\nEnd.\n\n[a]: https://example.org', 'done')[0]).toBe(
    '[a]: https://example.org\n\nSee [a].\n',
  );
});

test('a text with footnotes stays in one piece', () => {
  const text = 'text[^1]\n\nmore\n\n[^1]: a note';
  expect(createBlocks()(text, 'done')).toEqual([text]);
});
