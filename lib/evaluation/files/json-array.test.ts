import { expect, test } from 'vitest';
import { chunksOf, inChunks } from '@/tests/support/http/chunks';
import { jsonArray } from './json-array';
import { longestLine } from './lines';

const read = (...chunks: string[]) => Array.fromAsync(jsonArray(chunksOf(...chunks)));
const pretty = JSON.stringify([{ a: 1, b: [1, 2] }, { a: 'ü😀\n' }, 3], null, 2);

test.each([1, 2, 7, 1000])('elements come with the lines where they begin, in chunks of %s', async (size) => {
  expect(await Array.fromAsync(jsonArray(inChunks(pretty, size)))).toEqual([
    { line: 2, value: { a: 1, b: [1, 2] } },
    { line: 9, value: { a: 'ü😀\n' } },
    { line: 12, value: 3 },
  ]);
});

test('an empty array has no elements', async () => {
  expect(await read(' [ ]\n')).toEqual([]);
});

test('invalid JSON ends the reading with its line; what came before is read', async () => {
  expect(await read('[{"a":1},\n{"a":2},\n{"a":oops},\n{"a":4}]')).toEqual([
    { line: 1, value: { a: 1 } },
    { line: 2, value: { a: 2 } },
    { line: 3, problem: 'The JSON is invalid from here on.' },
  ]);
});

test('a cut file is a problem', async () => {
  expect(await read('[{"a":1},\n{"a"')).toEqual([
    { line: 1, value: { a: 1 } },
    { line: 2, problem: 'The file ends in the middle of the JSON array.' },
  ]);
});

test('text after the array is a problem', async () => {
  expect(await read('[1]\n', '[2]')).toEqual([
    { line: 1, value: 1 },
    { line: 2, problem: 'The JSON is invalid from here on.' },
  ]);
});

test('an element without end is given up', async () => {
  const rows = await read('["', 'x'.repeat(longestLine), 'x', '"]');
  expect(rows).toEqual([{ line: 1, problem: 'The element is too long.' }]);
});
