import { expect, test } from 'vitest';
import { withoutOpenTable } from './without-open-table';

const table = '| a | b |\n|---|---|\n| c | d |';

test('a table waits until the line below its heading is whole', () => {
  for (let length = 1; length <= table.indexOf('|---|-'); length += 1) {
    expect(withoutOpenTable(table.slice(0, length))).toBe('');
    expect(withoutOpenTable(`text\n${table.slice(0, length)}`)).toBe('text');
  }
});

test('from then on every piece of it is shown', () => {
  for (let length = table.indexOf('|---|-') + 6; length <= table.length; length += 1)
    expect(withoutOpenTable(table.slice(0, length))).toBe(table.slice(0, length));
});

test('of a table without bars at its sides, only its rule waits', () => {
  expect(withoutOpenTable('a | b')).toBe('a | b');
  expect(withoutOpenTable('a | b\n--')).toBe('a | b');
  expect(withoutOpenTable('a | b\n---|')).toBe('a | b');
  expect(withoutOpenTable('a | b\n---|---')).toBe('a | b\n---|---');
});

test.each(['text', 'text\n', '- item', 'a or b\n- c', '| a |\nb', '---', 'a | b\nc', '| no table |\n\n'])(
  '%j stays',
  (block) => {
    expect(withoutOpenTable(block)).toBe(block);
  },
);
