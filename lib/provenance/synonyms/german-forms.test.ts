import { expect, test } from 'vitest';
import { formStems } from './german-forms';

test.each([
  ['fortschritt', ['fortschritt']],
  ['senken', ['senk', 'senkt', 'gesenkt']],
  ['öffnen', ['offn', 'offnet', 'geoffnet']],
  ['sammeln', ['sammel', 'gesammel']],
  ['verändern', ['verand', 'verandert']],
  ['reduzieren', ['reduzi', 'reduziert']],
  ['wachsen', ['wachs', 'wach', 'wuch', 'gewachs']],
  ['entstehen', ['entsteh', 'entsteht', 'entstand']],
  ['herstellen', ['herstell', 'herstellt', 'hergestellt']],
])('the stems of the forms of "%s"', (word, stems) => {
  expect([...new Set(formStems(word))]).toEqual(expect.arrayContaining(stems));
});

test.each([
  ['zunehmen', ['zunimmt', 'zunahm']],
  ['einführen', ['einfuhrt', 'eingefuhrt']],
])('forms of "%s" that the stemmer takes for another verb’s are left out', (word, stems) => {
  expect([...new Set(formStems(word))]).toEqual(stems);
});
