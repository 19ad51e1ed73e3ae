import { expect, test } from 'vitest';
import { timeWords } from './time-words';

test('a time is as short as its distance allows', () => {
  const now = new Date(2026, 10, 28, 18, 0);
  const words = (...at: [number, number, number, number?, number?]) => timeWords(new Date(...at), now);
  expect(words(2026, 10, 28, 9, 5)).toBe('09:05');
  expect(words(2026, 10, 27, 14, 5)).toBe('Fri 14:05');
  expect(words(2026, 9, 3)).toBe('3 Oct');
  expect(words(2025, 9, 3)).toBe('3 Oct 2025');
});
