import { expect, test } from 'vitest';
import { csvLine } from './csv-line';

test('cells are separated by commas, and a missing value is empty', () => {
  expect(csvLine(['a', 1.5, null, 'b'])).toBe('a,1.5,,b\r\n');
});

test('commas, quotes and line breaks are quoted', () => {
  expect(csvLine(['a,b', 'say "x"', 'one\ntwo'])).toBe('"a,b","say ""x""","one\ntwo"\r\n');
});

test.each(['=1+1', '+1', '-1', '@x', '\tx', '\rx'])('%j is no formula for a spreadsheet', (text) => {
  expect(csvLine([text]).replace(/^"/, '')).toMatch(/^'/);
});
