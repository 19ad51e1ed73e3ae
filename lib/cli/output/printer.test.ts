import { Readable, Writable } from 'node:stream';
import { expect, test } from 'vitest';
import { printed } from '@/tests/support/printed';
import { createPrinters } from './printer';

test('a pipe gets only the written text', () => {
  const pipe = printed();
  pipe.line('bold', 'bold');
  pipe.status('waiting');
  pipe.write('a \x1b[31mred\x1b[0m word');
  expect(pipe.raw()).toBe('bold\na \x1b[31mred\x1b[0m word');
});

test('text of a model cannot control the terminal', () => {
  const terminal = printed(80);
  terminal.write('\x1b]52;c;cm0gLXJm\x07 \x9b2J \x7f tab\there\r\n');
  expect(terminal.raw()).toBe('␛]52;c;cm0gLXJm␇ �2J ␡ tab\there\n');
});

test('a line starts on a new line', () => {
  const pipe = printed();
  pipe.write('half');
  pipe.line('whole');
  pipe.line('next');
  expect(pipe.raw()).toBe('half\nwhole\nnext\n');
});

test('the status is cut to the terminal’s width, drawn once for each change, and removed before text', () => {
  const terminal = printed(10);
  terminal.status('123456789 and more');
  terminal.status('123456789 and more');
  terminal.write('text\n');
  expect(terminal.raw()).toBe('\r\x1b[K12345678…\r\x1b[Ktext\n');
});

test('there is no status below an unfinished line', () => {
  const terminal = printed(80);
  terminal.write('half');
  terminal.status('waiting');
  expect(terminal.raw()).toBe('half');
});

test('when both streams share a terminal, there is no status below an answer, also between its paragraphs', () => {
  const written: string[] = [];
  const terminal = () =>
    Object.assign(new Writable({ write: (text, _, done) => done(void written.push(String(text))) }), {
      isTTY: true,
      columns: 80,
    });
  const stdin = Object.assign(Readable.from([]), { isTTY: true });
  const { out, err } = createPrinters({
    stdin,
    stdout: terminal(),
    stderr: terminal(),
    env: { TERM: 'xterm' },
  });
  err.status('Layer 3 of 3: asking 1');
  out.write('A paragraph.\n\n');
  err.status('Layer 3 of 3: writing');
  out.write('Another, half');
  err.line('The connection broke.');
  expect(written.join('')).toBe(
    '\r\x1b[KLayer 3 of 3: asking 1\r\x1b[KA paragraph.\n\nAnother, half\nThe connection broke.\n',
  );
});

test('writing an empty text does not change the status', () => {
  const terminal = printed(80);
  terminal.status('waiting');
  terminal.write('');
  expect(terminal.raw()).toBe('\r\x1b[Kwaiting');
});
