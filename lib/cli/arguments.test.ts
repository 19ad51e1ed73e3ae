import { expect, test } from 'vitest';
import { readArguments } from './arguments';
import { exitCodes } from './command-failure';

const misuse = (...argv: string[]) => {
  try {
    readArguments(argv);
  } catch (error) {
    return error;
  }
  throw new Error('It was understood');
};

test('a question is made of all words, quoted or not, with options at any position', () => {
  expect(readArguments(['ask', 'Why', '-m', 'demo', 'blue?', '--show-layers', '--url=http://h:1'])).toEqual({
    name: 'ask',
    words: ['Why', 'blue?'],
    mixture: 'demo',
    continues: null,
    showLayers: true,
    url: 'http://h:1',
    json: false,
  });
});

test('after -- an argument that looks like an option is a word', () => {
  expect(readArguments(['ask', '--', '--json?'])).toMatchObject({ words: ['--json?'], json: false });
});

test('a single - is a word that means stdin', () => {
  expect(readArguments(['ask', 'Sum up:', '-'])).toMatchObject({ words: ['Sum up:', '-'] });
});

test('a server is started with what is given, and the environment decides about the rest', () => {
  expect(readArguments(['start', '-p', '4000', '--data', 'here'])).toEqual({
    name: 'start',
    port: '4000',
    host: null,
    dataDir: 'here',
  });
});

test('a database task has its target, and a restore may replace', () => {
  expect(readArguments(['restore', 'b.gz', '--replace', '--data', 'd'])).toEqual({
    name: 'restore',
    target: 'b.gz',
    replace: true,
    dataDir: 'd',
  });
  expect(readArguments(['backup', 'b.gz'])).toMatchObject({ name: 'backup', replace: false, dataDir: null });
});

test.each([
  [['--help'], null],
  [['help', 'models'], 'models'],
  [['ask', '--help'], 'ask'],
  [['models', '-h'], 'models'],
])('%j asks for help', (argv, about) => {
  expect(readArguments(argv)).toEqual({ name: 'help', about });
});

test.each([
  ['nothing at all', [], 'Say what to do'],
  ['an unknown command', ['Why is the sky blue?'], 'strata ask "Why is the sky blue?"'],
  ['an option before the command', ['--json', 'ask'], 'before its options'],
  ['a backup to nowhere', ['backup'], 'Name a file'],
  ['a backup that replaces', ['backup', 'x', '--replace'], '--replace'],
  ['an unknown option', ['ask', '--fast', 'x'], '--fast'],
  ['an option of another command', ['models', '--mixture', 'demo'], '--mixture'],
  ['a word where none belongs', ['models', 'gpt'], 'gpt'],
  ['an option without its value', ['ask', 'x', '--mixture'], '--mixture'],
  ['an option whose shell variable was empty', ['ask', 'x', '--mixture', ''], '--mixture was given without'],
])('%s is a usage error with an explanation', (_name, argv, words) => {
  expect(misuse(...argv)).toMatchObject({
    exitCode: exitCodes.usage,
    message: expect.stringContaining(words),
  });
});
