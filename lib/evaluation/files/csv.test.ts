import { expect, test } from 'vitest';
import { chunksOf, inChunks } from '@/tests/support/http/chunks';
import { csvRows } from './csv';

const read = (...chunks: string[]) => Array.fromAsync(csvRows(chunksOf(...chunks)));

test.each([1, 3, 1000])('records come with their lines, in chunks of %s', async (size) => {
  const text = 'id,question\n1,"Why, ""so""?"\n2,"two\nlines"\n3,ü😀\n';
  expect(await Array.fromAsync(csvRows(inChunks(text, size)))).toEqual([
    { line: 2, value: { id: '1', question: 'Why, "so"?' } },
    { line: 3, value: { id: '2', question: 'two\nlines' } },
    { line: 5, value: { id: '3', question: 'ü😀' } },
  ]);
});

test.each([
  [';', 'semicolons'],
  ['\t', 'tabs'],
])('fields may be separated by %j (%s)', async (delimiter) => {
  expect(await read(`id${delimiter}question\r\n1${delimiter}a, b\r\n`)).toEqual([
    { line: 2, value: { id: '1', question: 'a, b' } },
  ]);
});

test('a byte order mark and spaces do not belong to the names', async () => {
  expect(await read('\uFEFFid, question\n1,x\n')).toEqual([{ line: 2, value: { id: '1', question: 'x' } }]);
});

test('a record of the wrong length is named and the next one is read', async () => {
  expect(await read('id,question\n1,a\n2\n3,c,d\n4,e\n')).toEqual([
    { line: 2, value: { id: '1', question: 'a' } },
    { line: 3, problem: 'The record has 1 fields and the header 2.' },
    { line: 4, problem: 'The record has 3 fields and the header 2.' },
    { line: 5, value: { id: '4', question: 'e' } },
  ]);
});

test('empty lines are skipped and counted', async () => {
  expect(await read('id,question\n\n1,a\n\n\n2,b')).toEqual([
    { line: 3, value: { id: '1', question: 'a' } },
    { line: 6, value: { id: '2', question: 'b' } },
  ]);
});

test('a quotation mark that is not closed is a problem', async () => {
  const rows = await read('id,question\n1,a\n2,"b\n3,c\n');
  expect(rows.at(-1)).toEqual({ line: 3, problem: 'A quotation mark is not closed.' });
});

test('no text and a header alone have no records', async () => {
  expect(await read()).toEqual([]);
  expect(await read('id,question')).toEqual([]);
});
