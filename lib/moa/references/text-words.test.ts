import { expect, test } from 'vitest';
import { sharedBy, shinglesOf, wordsOf } from './text-words';

test.each([
  ['The sky is BLUE, at 450 nm.', ['the', 'sky', 'is', 'blue', 'at', '450', 'nm']],
  ['Über-Größe', ['über', 'größe']],
  ['空は青い', ['空', 'は', '青', 'い']],
  ['GPT模型2', ['gpt', '模', '型', '2']],
])('the words of %j', (text, words) => {
  expect(wordsOf(text)).toEqual(words);
});

test('a text without words counts as one, so that two such texts can be compared', () => {
  expect(wordsOf(' 🌈! ')).toEqual(['🌈!']);
  expect(wordsOf('')).toEqual(['']);
});

test('shingles overlap, and each counts once', () => {
  expect(shinglesOf(['a', 'b', 'c', 'd'], 3)).toEqual(new Set(['a b c', 'b c d']));
  expect(shinglesOf(['a', 'b', 'a', 'b', 'a'], 2)).toEqual(new Set(['a b', 'b a']));
});

test('a text shorter than a shingle is one shingle', () => {
  expect(shinglesOf(['a', 'b'], 3)).toEqual(new Set(['a b']));
});

test('two texts that differ in one word share the shingles without that word', () => {
  const [one, other] = ['the sky is very blue today', 'the sky is very dark today'].map((text) =>
    shinglesOf(wordsOf(text), 3),
  ) as [Set<string>, Set<string>];
  expect(sharedBy(one, other)).toBe(2);
  expect(sharedBy(one, new Set())).toBe(0);
});
