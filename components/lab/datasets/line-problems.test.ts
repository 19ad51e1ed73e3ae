import { expect, test } from 'vitest';
import { lineProblems } from './line-problems';

test('the line is read from the path, and a problem of the whole file has none', () => {
  expect(
    lineProblems([
      { path: '/lines/12', detail: 'is no JSON' },
      { path: '', detail: 'is empty' },
    ]),
  ).toEqual([
    { line: '12', problem: 'is no JSON' },
    { line: '–', problem: 'is empty' },
  ]);
});
