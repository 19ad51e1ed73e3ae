import { expect, test } from 'vitest';
import { type FoundText, findExcerpt, searchedWords } from './find-excerpt';

const answer = (text: string): FoundText => ({ in: 'answer', text });

/** What the search finds, with the marks in brackets. */
function marked(texts: readonly FoundText[], search: string): string | null {
  const found = findExcerpt(texts, search);
  if (found === null) return null;
  let text = '';
  let from = 0;
  for (const { start, end } of found.marks) {
    text += `${found.excerpt.slice(from, start)}[${found.excerpt.slice(start, end)}]`;
    from = end;
  }
  return text + found.excerpt.slice(from);
}

test.each([
  ['the beginning of a word, in any case', 'Light of SUNSETS', 'sun', 'Light of [SUN]SETS'],
  ['not the middle of a word', 'A fountain, a mountain', 'ount', null],
  ['all words, in any order', 'red sky at night', 'night red', '[red] sky at [night]'],
  ['Chinese anywhere', '天空呈现蓝色是因为散射', '蓝色', '天空呈现[蓝色]是因为散射'],
  ['accents and Cyrillic', 'Das Ärgernis. Привет всем', 'привет ärger', 'Das [Ärger]nis. [Привет] всем'],
  ['characters with a meaning in patterns', 'C++ (a.b)* costs $1', 'c++ $1', '[C]++ (a.b)* [c]osts $[1]'],
  ['nothing for signs alone', '100% sure', '%', null],
])('an excerpt marks %s', (_, text, search, expected) => {
  expect(marked([answer(text)], search)).toBe(expected);
});

test('an excerpt is one line around the whole search, if the text has it', () => {
  const text = `pelagic ${'far away.\n'.repeat(50)}The mesopelagic zone\nis dim. ${'And so on. '.repeat(50)}`;
  const found = findExcerpt([answer(text)], 'mesopelagic zone');
  expect(found?.excerpt).toContain('The mesopelagic zone is dim.');
  expect(found?.excerpt).not.toContain('\n');
  expect(found?.excerpt.length).toBeLessThanOrEqual(240);
});

test('an excerpt is from the text with most of the words, the first of equals', () => {
  const texts: FoundText[] = [
    answer('red'),
    { in: 'proposal', text: 'red sky' },
    { in: 'question', text: 'sky red' },
  ];
  expect(findExcerpt(texts, 'red sky')).toMatchObject({ in: 'proposal', excerpt: 'red sky' });
  expect(findExcerpt(texts, 'red')).toMatchObject({ in: 'answer' });
  expect(findExcerpt(texts, 'blue')).toBeNull();
});

test('an excerpt never cuts a character in half', () => {
  const text = `${'😀'.repeat(100)} sun ${'😀'.repeat(200)}`;
  expect(findExcerpt([answer(text)], 'sun')?.excerpt.isWellFormed()).toBe(true);
});

test('words are letters, digits and their marks', () => {
  expect(searchedWords('  Why is_the sky-blue? 100% नमस्ते ')).toEqual([
    'Why',
    'is',
    'the',
    'sky',
    'blue',
    '100',
    'नमस्ते',
  ]);
});
