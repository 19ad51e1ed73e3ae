import { expect, test } from 'vitest';
import { newId } from './new-id';

test('ids are different, and none looks like an option of a command', () => {
  const ids = Array.from({ length: 10_000 }, () => newId());
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.filter((id) => !/^[0-9A-Za-z]{21}$/.test(id))).toEqual([]);
  expect(newId(32)).toMatch(/^[0-9A-Za-z]{32}$/);
});
