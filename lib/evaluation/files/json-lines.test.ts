import { expect, test } from 'vitest';
import { z } from 'zod';
import { chunksOf } from '@/tests/support/http/chunks';
import { jsonLines } from './json-lines';
import { readRows } from './read-rows';

const schema = z.object({ id: z.number() });
const read = (text: string) => readRows(jsonLines(chunksOf(text)), schema);

test('every line is a row; blank lines are none', async () => {
  expect(await read('{"id":1}\n\n{"id":2}\n')).toEqual({ rows: [{ id: 1 }, { id: 2 }], problems: [] });
});

test('lines that cannot be read are named by their numbers, and the others are read', async () => {
  const { rows, problems } = await read('{"id":1}\n{"id":\n{"id":"x"}\n[]\n{"id":5}');
  expect(rows).toEqual([{ id: 1 }, { id: 5 }]);
  expect(problems).toEqual([
    { line: 2, problem: 'The line is not valid JSON.' },
    { line: 3, problem: expect.stringMatching(/^id: /) },
    { line: 4, problem: expect.stringContaining('object') },
  ]);
});
