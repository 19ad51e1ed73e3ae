import { expect, test } from 'vitest';
import { plainName } from './plain-name';

test('a name keeps its letters and loses what turns its line', () => {
  expect(plainName('Evil \u202egnp.exe')).toBe('Evil gnp.exe');
  expect(plainName('\u2067a\u2069 \u200fb\u061c')).toBe('a b');
  expect(plainName('شبكة سريعة')).toBe('شبكة سريعة');
});
