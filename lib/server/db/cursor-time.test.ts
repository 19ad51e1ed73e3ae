import { expect, test } from 'vitest';
import { cursorTime } from './cursor-time';

test('reads times that rows have', () => {
  expect(cursorTime('2026-11-28T10:00:00.000Z')?.getTime()).toBe(Date.UTC(2026, 10, 28, 10));
  expect(cursorTime(0)?.getTime()).toBe(0);
});

test.each([
  '+010000-01-01T00:00:00.000Z',
  '+275760-09-13T00:00:00.000Z',
  '-000001-01-01T00:00:00.000Z',
  '1969-12-31T23:59:59.999Z',
  999_999_999_999_999,
  8.64e15,
  -1,
  Number.NaN,
  'soon',
  null,
  [],
])('refuses %j', (value) => expect(cursorTime(value)).toBeNull());
