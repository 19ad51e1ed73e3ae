import { expect, test } from 'vitest';
import { exitCodes } from './command-failure';
import { readLabTask } from './lab-arguments';

test.each([
  [
    ['alpaca-lc', 'f.json'],
    { name: 'alpaca-lc', file: 'f.json', regularization: { kind: 'fixed', c: null } },
  ],
  [['alpaca-lc', '--c', '2.78', '-'], { file: '-', regularization: { kind: 'fixed', c: 2.78 } }],
  [['alpaca-lc', 'f.json', '--search'], { regularization: { kind: 'search' } }],
  [['mt-bench', 'f.jsonl'], { name: 'mt-bench', file: 'f.jsonl' }],
  [['flask', 'f.jsonl'], { name: 'flask', file: 'f.jsonl' }],
])('lab %j is understood', (args, task) => {
  expect(readLabTask(args)).toMatchObject(task);
});

test.each([[['--help']], [['flask', '-h']], [['alpaca-lc', '--help']], [['run', '--judge', '-h']]])(
  'lab %j asks for help',
  (args) => {
    expect(readLabTask(args)).toBe('help');
  },
);

test.each([
  ['no task', [], 'Say what to do'],
  ['an unknown task', ['elo', 'f'], 'no task "elo"'],
  ['no file', ['flask'], 'Name one file'],
  ['two files', ['flask', 'a', 'b'], 'Name one file'],
  ['a C of 0', ['alpaca-lc', 'f', '--c', '0'], 'above 0'],
  ['a C that is no number', ['alpaca-lc', 'f', '--c', 'much'], 'above 0'],
  ['a C and a search', ['alpaca-lc', 'f', '--c', '1', '--search'], 'exclude'],
  ['an option of another task', ['flask', 'f', '--search'], '--search'],
])('%s is a usage error with an explanation', (_name, args, words) => {
  expect(() => readLabTask(args)).toThrow(
    expect.objectContaining({ exitCode: exitCodes.usage, message: expect.stringContaining(words) }),
  );
});
