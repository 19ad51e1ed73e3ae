import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { expect, test } from 'vitest';
import { alpacaFileOf } from '@/tests/support/alpaca-data';
import type { FileTask } from './lab-arguments';
import { lab } from './lab-command';
import type { Printer } from './output/printer';

const folder = mkdtempSync(path.join(tmpdir(), 'strata-lab-'));

function fileOf(name: string, content: string): string {
  const file = path.join(folder, name);
  writeFileSync(file, content);
  return file;
}

async function printed(task: FileTask, stdin = '') {
  let text = '';
  const out = { write: (part: string) => (text += part), line: () => {} } as unknown as Printer;
  await lab(task, { stdin: Readable.from([stdin]) }, out);
  return JSON.parse(text);
}

const jsonl = (...rows: object[]) => rows.map((row) => `${JSON.stringify(row)}\n`).join('');
const mtBenchRow = { question_id: 81, model: 'm', judge: ['j', 'p'], judgment: '[[8]]', score: 8, turn: 1 };

test('alpaca-lc prints the figures of every model, with a fixed or a searched regularisation', async () => {
  const file = fileOf('alpaca.json', JSON.stringify(alpacaFileOf({ mine: [-1, 0.5, 0.2] })));
  const fixed = await printed({ name: 'alpaca-lc', file, regularization: { kind: 'fixed', c: null } });
  const searched = await printed({ name: 'alpaca-lc', file, regularization: { kind: 'search' } });
  const strong = await printed({ name: 'alpaca-lc', file, regularization: { kind: 'fixed', c: 1e-4 } });
  expect(Object.keys(fixed.mine)).toEqual([
    'win_rate',
    'standard_error',
    'discrete_win_rate',
    'lc_win_rate',
    'lc_standard_error',
  ]);
  expect(searched.mine.lc_win_rate).toBeCloseTo(fixed.mine.lc_win_rate, 0);
  expect(strong.mine.lc_win_rate).toBe(50);
});

test('mt-bench reads a judgement file, also from stdin', async () => {
  expect(await printed({ name: 'mt-bench', file: '-' }, jsonl(mtBenchRow))).toMatchObject({
    m: { average: 8 },
  });
});

test('flask takes the name of the model from the file', async () => {
  const file = fileOf('chatgpt_review.jsonl', `${jsonl({ review: "{'Factuality': 4}" })}\n`);
  expect(await printed({ name: 'flask', file })).toMatchObject({ chatgpt: { skills: { factuality: 4 } } });
});

test.each([
  ['a missing file', { name: 'flask', file: path.join(folder, 'none.jsonl') }, 'Cannot read'],
  ['an empty file', { name: 'flask', file: fileOf('empty.jsonl', '\n') }, 'no judgements'],
  [
    'a bad line',
    { name: 'mt-bench', file: fileOf('bad.jsonl', `${jsonl(mtBenchRow)}{\n`) },
    'line 2: The line is not valid JSON.',
  ],
  [
    'a file of another kind',
    { name: 'mt-bench', file: fileOf('other.jsonl', jsonl({ a: 1 }, { a: 2 })) },
    'line 1: question_id',
  ],
  [
    'an AlpacaEval file of other prompts',
    { name: 'alpaca-lc', file: fileOf('few.json', '{"d":[1]}'), regularization: { kind: 'search' } },
    '805 difficulties',
  ],
] satisfies [string, FileTask, string][])('%s is a failure that says why', async (_name, task, words) => {
  await expect(printed(task)).rejects.toThrow(words);
});
