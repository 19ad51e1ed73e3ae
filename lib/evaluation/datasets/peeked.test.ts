import { expect, test } from 'vitest';
import { chunksOf } from '@/tests/support/http/chunks';
import { peeked } from './peeked';

async function read(...chunks: string[]) {
  const { start, all } = await peeked(chunksOf(...chunks));
  return { start, text: (await Array.fromAsync(all)).join('') };
}

test.each([
  [['[1]'], '[', '[1]'],
  [['\uFEFF  {', '}'], '{', '\uFEFF  {}'],
  [['', 'id,question'], 'i', 'id,question'],
  [[], '', ''],
])('of %j the first character is %j and nothing is lost', async (chunks, start, text) => {
  expect(await read(...chunks)).toEqual({ start, text });
});

test('lines before the first character still count', async () => {
  expect(await read(' \n', ' \n x')).toEqual({ start: 'x', text: '\n \n x' });
});
