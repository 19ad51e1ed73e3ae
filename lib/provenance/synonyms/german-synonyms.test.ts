import path from 'node:path';
import { expect, test } from 'vitest';
import { isFunctionWord } from '@/lib/provenance/text/function-words';
import { spelledNumber } from '@/lib/provenance/text/number-value';
import { stemOf } from '@/lib/provenance/text/stem';
import { formStems } from './german-forms';
import { germanSynonyms } from './german-synonyms';

const groups = germanSynonyms.split('\n').map((line) => line.split(' '));
const words = [...new Set(groups.flat())];

test('a group has two to seven different words, and no other group has them all', () => {
  expect(groups.filter((group) => group.length < 2 || group.length > 7)).toEqual([]);
  expect(groups.filter((group) => new Set(group).size < group.length)).toEqual([]);
  const groupsWith = Map.groupBy(
    groups.flatMap((group) => group.map((word) => ({ word, group }))),
    ({ word }) => word,
  );
  const isWithin = (group: readonly string[], other: readonly string[]) =>
    group !== other && group.every((word) => other.includes(word));
  expect(
    groups.filter((group) =>
      groupsWith.get(group[0] ?? '')?.some(({ group: other }) => isWithin(group, other)),
    ),
  ).toEqual([]);
});

test('groups and their words are sorted', () => {
  expect(germanSynonyms).toBe(
    groups
      .map((group) => group.toSorted().join(' '))
      .toSorted()
      .join('\n'),
  );
});

test('every word is a term with a stem of at least three letters', () => {
  expect(words.filter((word) => isFunctionWord(word, 'de') || spelledNumber(word) !== null)).toEqual([]);
  expect(words.filter((word) => stemOf(word, 'de').length < 3)).toEqual([]);
  expect(words.filter((word) => formStems(word).length === 0)).toEqual([]);
});

test('the words of a group have different stems', () => {
  expect(groups.filter((group) => new Set(group.flatMap(formStems)).size < 2)).toEqual([]);
});

test('german-stems.ts has the stems of all forms of the words, a group a line', async () => {
  const lines = groups.map((group) => [...new Set(group.flatMap(formStems))].join(' '));
  const text = `/** Made of german-synonyms.ts by \`npx vitest run --project unit lib/provenance/synonyms -u\`. */
export const germanStems = \`${lines.join('\n')}\`;
`;
  await expect(text).toMatchFileSnapshot(path.join(import.meta.dirname, 'german-stems.ts'));
});
