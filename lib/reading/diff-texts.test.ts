import { expect, test } from 'vitest';
import { diffTexts } from './diff-texts';

/** The marked parts of one side: differing ones with their kind, and shared sentences. */
function marks(left: string, right: string) {
  const diff = diffTexts(left, right);
  const of = (text: string, side: typeof diff.left) => ({
    differences: side.differences.map(({ start, end, kind }) => `${kind}: ${text.slice(start, end)}`),
    shared: side.shared.map(({ start, end }) => text.slice(start, end)),
  });
  return { left: of(left, diff.left), right: of(right, diff.right) };
}

test('differing numbers and words are marked, and a shared sentence is named as such', () => {
  expect(marks('It is 330 m tall. It is made of iron.', 'It is 324 m tall. It is made of iron.')).toEqual({
    left: { differences: ['number: 330'], shared: ['It is made of iron.'] },
    right: { differences: ['number: 324'], shared: ['It is made of iron.'] },
  });
});

test('neighbouring words are one mark, and a number among them stands alone', () => {
  expect(marks('We leave at 9 sharp.', 'We will all go by 10 sharp.').right.differences).toEqual([
    'word: will all go by',
    'number: 10',
  ]);
});

test('punctuation, white space and capitals are no difference', () => {
  expect(marks('Well: yes,  it works', 'well, yes it works!').left.differences).toEqual([]);
});

test('a sentence that stands elsewhere in the other text is shared', () => {
  expect(marks('One. Two.', 'Two. Three.').left.shared).toEqual(['Two.']);
});

test('Chinese and Hebrew are compared by their words', () => {
  expect(marks('天空是蓝色的', '天空是灰色的').left.differences.join()).toContain('蓝');
  expect(marks('הגובה 330 מטר', 'הגובה 324 מטר').left.differences).toEqual(['number: 330']);
});

test('texts that have nothing in common differ whole, and are not searched for what they share without end', () => {
  const [left, right] = ['a', 'b'].map((letter) =>
    Array.from({ length: 3000 }, (_, index) => `${letter}${index}`).join(' '),
  ) as [string, string];
  expect(diffTexts(left, right).left.differences.at(-1)?.end).toBe(left.length);
});
