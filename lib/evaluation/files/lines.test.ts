import { expect, test } from 'vitest';
import { chunksOf } from '@/tests/support/http/chunks';
import { linesOf, longestLine } from './lines';

const read = async (...chunks: string[]) => Array.fromAsync(linesOf(chunksOf(...chunks)));

test('lines are numbered from 1 wherever the chunks end', async () => {
  expect(await read('a\nb', 'c\r', '\n\nd')).toEqual([
    { number: 1, text: 'a' },
    { number: 2, text: 'bc' },
    { number: 3, text: '' },
    { number: 4, text: 'd' },
  ]);
});

test('an empty stream has no lines, and a last line end starts none', async () => {
  expect(await read()).toEqual([]);
  expect(await read('a\n')).toHaveLength(1);
});

test('a byte order mark is dropped', async () => {
  expect(await read('\uFEFFa\n\uFEFFb')).toEqual([
    { number: 1, text: 'a' },
    { number: 2, text: '\uFEFFb' },
  ]);
});

test('a line that is too long is named and the next one is read', async () => {
  expect(await read('x'.repeat(longestLine), 'x\n', 'next')).toEqual([
    { number: 1, text: null },
    { number: 2, text: 'next' },
  ]);
});
