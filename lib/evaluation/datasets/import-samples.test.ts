import { describe, expect, test } from 'vitest';
import { chunksOf, inChunks } from '@/tests/support/http/chunks';
import { importSamples, mostSamples } from './import-samples';
import { inspectDataset } from './inspect-dataset';
import { readAnswers } from './reference-answers';

const read = (...chunks: string[]) => Array.fromAsync(importSamples(chunksOf(...chunks)));
const jsonl = (...rows: object[]) => rows.map((row) => `${JSON.stringify(row)}\n`).join('');

const plain = {
  references: [],
  category: null,
  check: null,
  skills: [],
  domains: [],
  difficulty: null,
  given: null,
};

describe('formats are recognised by their rows', () => {
  test('AlpacaEval: a JSON array of instructions and outputs', async () => {
    const rows = [
      {
        dataset: 'helpful_base',
        instruction: 'Name a star.',
        output: 'Sirius',
        generator: 'gpt4_1106_preview',
      },
      { instruction: 'Why?', output: '' },
    ];
    expect(await read(JSON.stringify(rows, null, 1))).toEqual([
      {
        line: 2,
        value: {
          ...plain,
          id: '1',
          turns: ['Name a star.'],
          category: 'helpful_base',
          given: { output: 'Sirius', generator: 'gpt4_1106_preview' },
        },
      },
      { line: 8, value: { ...plain, id: '2', turns: ['Why?'], given: { output: '', generator: 'unknown' } } },
    ]);
  });

  test('MT-Bench: questions of two turns, with references from the file or from another one', async () => {
    const { answers } = await readAnswers(
      chunksOf(
        jsonl(
          { question_id: 111, model_id: 'gpt-4', choices: [{ index: 0, turns: ['7', '8'] }] },
          { question_id: 113, model_id: 'gpt-4', choices: [{ index: 0, turns: ['9'] }] },
        ),
      ),
    );
    const rows = jsonl(
      { question_id: 111, category: 'math', turns: ['a', 'b'] },
      { question_id: 112, category: 'math', turns: ['c', 'd'], reference: ['e', 'f'] },
      { question_id: 113, category: 'math', turns: ['i'], reference: ['short'] },
      { question_id: 81, category: 'writing', turns: ['g', 'h'] },
    );
    expect(await Array.fromAsync(importSamples(chunksOf(rows), answers))).toMatchObject([
      { value: { id: '111', turns: ['a', 'b'], category: 'math', references: ['7', '8'] } },
      { value: { id: '112', references: ['e', 'f'] } },
      { value: { id: '113', references: ['9'] } },
      { value: { id: '81', references: [] } },
    ]);
  });

  test.each([
    [
      'as in the repository',
      {
        question_id: 3,
        text: 'Q',
        task: 'Self-instruct',
        answer: 'A',
        metrics: ['Readability', 'Logical Correctness', 'Commonsense Understanding'],
        domain_labeled: ['Coding'],
        difficulty_labeled: 'expert level knowledge',
      },
    ],
    [
      'as in the labelled set',
      {
        idx: 3,
        instruction: 'Q',
        task: 'Self-instruct',
        answer: 'A',
        skill: ['readability', 'logical_correctness', 'commonsense'],
        domain: ['Coding'],
        difficulty: 5,
      },
    ],
  ])('FLASK %s: skills, domains and difficulty', async (_name, row) => {
    expect(await read(jsonl(row))).toEqual([
      {
        line: 1,
        value: {
          ...plain,
          id: '3',
          turns: ['Q'],
          references: ['A'],
          category: 'Self-instruct',
          skills: ['readability', 'logical correctness', 'commonsense understanding'],
          domains: ['Coding'],
          difficulty: 5,
        },
      },
    ]);
  });

  test.each([
    ['CSV', 'question,reference,category,check\n"6 * 7?",42,math,number: 42\n'],
    ['JSON Lines', '{"question":"6 * 7?","reference":"42","category":"math","check":"number: 42"}'],
    [
      'a JSON array',
      '[{"question":"6 * 7?","reference":42,"category":"math","check":{"kind":"number","value":42}}]'.replace(
        ':42,',
        ':"42",',
      ),
    ],
  ])('your own questions as %s', async (_name, text) => {
    expect(await read(text)).toMatchObject([
      {
        value: {
          id: '1',
          turns: ['6 * 7?'],
          references: ['42'],
          category: 'math',
          check: { kind: 'number', value: 42, tolerance: 0 },
        },
      },
    ]);
  });

  test('empty cells of a table are no values', async () => {
    expect(await read('id,question,reference,category,check\n,Why?,,,\n')).toEqual([
      { line: 2, value: { ...plain, id: '1', turns: ['Why?'] } },
    ]);
  });
});

describe('problems are named by line', () => {
  test('of rows that are malformed, and the others are read', async () => {
    const text = `${jsonl({ question: 'a' })}{"question":\n${jsonl({ question: '' }, { reference: 'x' }, { question: 'b' })}7\n`;
    expect(await read(text)).toEqual([
      { line: 1, value: { ...plain, id: '1', turns: ['a'] } },
      { line: 2, problem: 'The line is not valid JSON.' },
      { line: 3, problem: 'turns.0: must not be empty' },
      { line: 4, problem: expect.stringMatching(/^turns.0: /) },
      { line: 5, value: { ...plain, id: '5', turns: ['b'] } },
      { line: 6, problem: 'The row is not an object.' },
    ]);
  });

  test('of ids that are used twice', async () => {
    expect(await read('id,question\n7,a\n8,b\n7,c\n')).toMatchObject([
      {},
      {},
      { line: 4, problem: 'The id 7 is already used in line 2.' },
    ]);
  });

  test('of checks that cannot work', async () => {
    expect(await read('question,check\na,regex: (\nb,forty-two\n')).toEqual([
      { line: 2, problem: expect.stringContaining('not a valid regular expression') },
      { line: 3, problem: expect.stringMatching(/^check: /) },
    ]);
  });

  test('of text that no database can store', async () => {
    expect(await read('{"question":"a\\u0000"}')).toEqual([
      { line: 1, problem: expect.stringContaining('NUL') },
    ]);
  });

  test.each([
    ['an empty file', '', 'The file is empty.'],
    ['white space', ' \n\n ', 'The file is empty.'],
    ['an empty array', '[]', 'The file has no rows.'],
    ['a header alone', 'id,question\n', 'The file has no rows.'],
    ['judgements', jsonl({ question_id: 81, model: 'm', score: 7 }), 'no dataset of questions'],
    ['a JSON object over several lines', '{\n"a": 1\n}', 'not valid JSON'],
    ['a picture', '\u0089PNG\r\n\u001a\n\0\0', 'no dataset of questions'],
    ['a list of numbers', '[1, 2]', 'no dataset of questions'],
  ])('of %s', async (_name, text, words) => {
    const [first] = await read(text);
    expect(first).toMatchObject({ problem: expect.stringContaining(words) });
  });
});

test('a report counts samples, categories, checks and problems', async () => {
  const text = 'question,category,check\na,x,number: 1\nb,y,\nc,x,\nd,x,oops\n';
  expect(await inspectDataset(importSamples(chunksOf(text)))).toEqual({
    samples: 3,
    categories: { x: 2, y: 1 },
    checked: 1,
    problems: [{ line: 5, problem: expect.stringContaining('check') }],
    problemCount: 1,
  });
});

test('a report lists the first 100 problems and counts all', async () => {
  const report = await inspectDataset(importSamples(chunksOf(`{"question":"a"}\n${'x\n'.repeat(150)}`)));
  expect(report).toMatchObject({ samples: 1, problemCount: 150 });
  expect(report.problems).toHaveLength(100);
});

test('a file with too many rows is refused', async () => {
  async function* file() {
    yield '[{"question":"a"}';
    for (let i = 0; i < mostSamples / 1000; i += 1) yield ',1'.repeat(1000);
    yield ']';
  }
  let last: unknown;
  for await (const row of importSamples(file())) last = row;
  expect(last).toMatchObject({ problem: 'The file has more than 200,000 rows.' });
});

test.each([1, 5, 64])('chunks of %s characters make no difference', async (size) => {
  const text = JSON.stringify([{ question: 'ü😀' }, { question: 'b', check: 'choice: A' }], null, 2);
  expect(await Array.fromAsync(importSamples(inChunks(text, size)))).toEqual(await read(text));
});
