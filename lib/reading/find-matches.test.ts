import { expect, test } from 'vitest';
import { findMatches, matchPlaces } from './find-matches';

const found = (text: string, query: string) =>
  findMatches(text, query).map(({ start, end }) => text.slice(start, end));

test('a search ignores case and any white space between words', () => {
  expect(found('The Sky.\nthe\n sky', 'the sky')).toEqual(['The Sky', 'the\n sky']);
  expect(found('İstanbul и МОСКВА', 'москва')).toEqual(['МОСКВА']);
});

test('marks of regular expressions are text', () => {
  expect(found('a.b a+b (x) $1 [y] a|b \\d {2}/^', '(x) $1 [y] a|b \\d {2}/^')).toHaveLength(1);
  expect(found('aXb', 'a.b')).toEqual([]);
});

test('an empty search finds nothing', () => {
  expect(findMatches('text', '  ')).toEqual([]);
});

test('matches of a run stand in the order of its calls', () => {
  const calls = [
    { call: '1.1', text: 'blue and blue' },
    { call: '1.2', text: 'red' },
    { call: '2.1', text: 'blue' },
  ];
  expect(matchPlaces(calls, 'blue')).toEqual([
    { call: '1.1', index: 0 },
    { call: '1.1', index: 1 },
    { call: '2.1', index: 0 },
  ]);
});
