import { expect, test } from 'vitest';
import { nearDuplicatesOf } from './near-duplicates';

const long = Array.from({ length: 60 }, (_, index) => `word${index}`);
const withChanged = (count: number) =>
  long.map((word, index) => (index % 13 === 6 && index < 13 * count ? `${word}x` : word)).join(' ');

test('the earliest stays, and what repeats it names it', () => {
  expect(nearDuplicatesOf(['The sky is blue.', 'It is green.', 'the sky is BLUE'])).toEqual([null, null, 0]);
});

test('one word changed in sixty is the same text, four are another', () => {
  expect(nearDuplicatesOf([long.join(' '), withChanged(1)])).toEqual([null, 0]);
  expect(nearDuplicatesOf([long.join(' '), withChanged(4)])).toEqual([null, null]);
});

test('what repeats a dropped text is compared with those that stay', () => {
  expect(nearDuplicatesOf(['a b c d', 'a b c d', 'a b c d'])).toEqual([null, 0, 0]);
});

test('texts shorter than a shingle, without words, and in scripts without spaces', () => {
  expect(nearDuplicatesOf(['42', '42.', '43'])).toEqual([null, 0, null]);
  expect(nearDuplicatesOf(['🙂', '🙃', '🙂'])).toEqual([null, null, 0]);
  expect(nearDuplicatesOf(['天空是蓝色的。', '天空是蓝色的', '草是绿色的'])).toEqual([null, 0, null]);
});
