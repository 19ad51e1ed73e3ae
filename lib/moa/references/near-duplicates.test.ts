import { expect, test } from 'vitest';
import { nearDuplicatesOf } from './near-duplicates';

const long = Array.from({ length: 60 }, (_, index) => `word${index}`);
const withChanged = (count: number) =>
  long.map((word, index) => (index % 13 === 6 && index < 13 * count ? `${word}x` : word)).join(' ');

test('the earliest reference is kept, and its duplicates name it', () => {
  expect(nearDuplicatesOf(['The sky is blue.', 'It is green.', 'the sky is BLUE'])).toEqual([null, null, 0]);
});

test('a text with one of sixty words changed is a duplicate, with four changed words it is not', () => {
  expect(nearDuplicatesOf([long.join(' '), withChanged(1)])).toEqual([null, 0]);
  expect(nearDuplicatesOf([long.join(' '), withChanged(4)])).toEqual([null, null]);
});

test('a duplicate of a dropped text is compared with the kept texts', () => {
  expect(nearDuplicatesOf(['a b c d', 'a b c d', 'a b c d'])).toEqual([null, 0, 0]);
});

test('short texts, texts without words and scripts without spaces are compared', () => {
  expect(nearDuplicatesOf(['42', '42.', '43'])).toEqual([null, 0, null]);
  expect(nearDuplicatesOf(['🙂', '🙃', '🙂'])).toEqual([null, null, 0]);
  expect(nearDuplicatesOf(['天空是蓝色的。', '天空是蓝色的', '草是绿色的'])).toEqual([null, 0, null]);
});
