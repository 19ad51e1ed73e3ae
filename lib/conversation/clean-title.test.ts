import { expect, test } from 'vitest';
import { cleanTitle } from './clean-title';

test.each([
  ['Why the Sky Is Blue', 'Why the Sky Is Blue'],
  ['  "Why the Sky Is Blue."\n\nAnything else', 'Why the Sky Is Blue'],
  ['**Title: Why the Sky Is Blue**', 'Why the Sky Is Blue'],
  ['# „Warum der Himmel blau ist“', 'Warum der Himmel blau ist'],
  ['「空が青い理由」。', '空が青い理由'],
  ['Don’t Panic', 'Don’t Panic'],
  ['"Hamlet" and its sources', '"Hamlet" and its sources'],
  ['evil\u202Etitle\u0007', 'evil title'],
])('%j becomes %j', (written, title) => {
  expect(cleanTitle(written)).toBe(title);
});

test('a long title is cut at a word', () => {
  const title = cleanTitle('word '.repeat(20)) ?? '';
  expect(title).toMatch(/word…$/);
  expect(title.length).toBeLessThanOrEqual(61);
});

test.each(['', ' \n', '""', '...', 'An answer instead of a title. '.repeat(6)])(
  '%j is no title',
  (written) => {
    expect(cleanTitle(written)).toBeNull();
  },
);
