import { expect, test } from 'vitest';
import { createStatementNames } from './statement-names';

test('each statement has a unique name', () => {
  const nameOf = createStatementNames();
  const first = nameOf({ sql: 'SELECT 1' });
  expect(first).not.toBe('');
  expect(nameOf({ sql: 'SELECT 2' })).not.toBe(first);
  expect(nameOf({ sql: 'SELECT 1' })).toBe(first);
});

test('the number of named statements is limited, and existing names stay', () => {
  const nameOf = createStatementNames();
  const first = nameOf({ sql: 'SELECT 0' });
  const names = Array.from({ length: 1000 }, (_, index) => nameOf({ sql: `SELECT ${index}` }));
  expect(new Set(names).size).toBeLessThanOrEqual(201);
  expect(names.at(-1)).toBe('');
  expect(nameOf({ sql: 'SELECT 0' })).toBe(first);
});
