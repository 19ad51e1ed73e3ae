import { Readable } from 'node:stream';
import { expect, test } from 'vitest';
import { exitCodes } from './command-failure';
import { readQuestion } from './read-question';

const piped = (...chunks: (string | Buffer)[]) => Readable.from(chunks.map((chunk) => Buffer.from(chunk)));
const terminal = () => Object.assign(piped(), { isTTY: true });
const neverEnding = () => new Readable({ read() {} });

test('the words are the question, without waiting for an open stdin', async () => {
  expect(await readQuestion(['Why', 'is it blue?'], neverEnding())).toBe('Why is it blue?');
});

test('without words the question is stdin without its last line break', async () => {
  expect(await readQuestion([], piped('One\n', 'Two\r\n'))).toBe('One\nTwo');
});

test('- inserts stdin into the words as a separate paragraph', async () => {
  expect(await readQuestion(['Sum up:', '-', 'In one line.'], piped('a\nb\n'))).toBe(
    'Sum up:\n\na\nb\n\nIn one line.',
  );
  expect(await readQuestion(['-'], piped('Why?\n'))).toBe('Why?');
});

test('a character that is split between two chunks is decoded', async () => {
  const euro = Buffer.from('€');
  expect(await readQuestion([], piped(euro.subarray(0, 1), euro.subarray(1)))).toBe('€');
});

test.each<[string, string[], Readable]>([
  ['nothing, at a terminal', [], terminal()],
  ['an empty stdin', [], piped()],
  ['white space', ['  '], piped()],
  ['stdin twice', ['-', '-'], piped('x')],
  ['bytes that are no text', [], piped(Buffer.from([0xff, 0xfe]))],
  ['more than a question may have', [], piped('x'.repeat(400_001))],
])('%s is no question', async (_name, words, stdin) => {
  await expect(readQuestion(words, stdin)).rejects.toMatchObject({ exitCode: exitCodes.usage });
});
