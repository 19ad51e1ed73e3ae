import { expect, test } from 'vitest';
import { timeWords } from './time-words';

const now = new Date(2026, 10, 28, 18, 0);

test('a time is as short as its distance allows', () => {
  const words = (...at: [number, number, number, number?, number?]) => timeWords(new Date(...at), now);
  expect(words(2026, 10, 28, 9, 5)).toBe('09:05');
  expect(words(2026, 10, 27, 14, 5)).toBe('Fri 14:05');
  expect(words(2026, 9, 3)).toBe('3 Oct');
  expect(words(2025, 9, 3)).toBe('3 Oct 2025');
});

test('weekdays and months have their English names', () => {
  const before = (days: number) => new Date(2026, 10, 28 - days, 0, 30);
  const named = (at: Date, part: 'weekday' | 'month') => at.toLocaleDateString('en-US', { [part]: 'short' });
  for (let days = 1; days < 6; days += 1)
    expect(timeWords(before(days), now)).toBe(`${named(before(days), 'weekday')} 00:30`);
  for (let days = 6; days < 366; days += 20)
    expect(timeWords(before(days), now)).toContain(` ${named(before(days), 'month')}`);
});
