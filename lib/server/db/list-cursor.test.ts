import { expect, test } from 'vitest';
import { decodeCursor, nextCursor } from './list-cursor';

const row = (id: string) => ({ id, createdAt: new Date('2026-11-28T12:00:00.123Z') });

test('a page that is followed by a row has a cursor, which is read as it was given', () => {
  const cursor = nextCursor([row('b'), row('a-B_1'), row('next')], 2, ({ id }) => id);
  expect(decodeCursor(cursor ?? '')).toEqual({ at: row('').createdAt, id: 'a-B_1' });
});

test('the last page has none', () => {
  expect(nextCursor([row('a'), row('b')], 2, ({ id }) => id)).toBeNull();
  expect(nextCursor([], 2, () => '')).toBeNull();
});

test.each(['', 'x', '1.', '.a', '9999999999999999.a', '1.a b', '999999999999999.a'])(
  '%j is refused',
  (cursor) => {
    expect(() => decodeCursor(cursor)).toThrow('The cursor is not one that this server gave.');
  },
);
