import { expect, test } from 'vitest';
import { createTextPace } from './text-pace';

test('a call without text has no pace', () => {
  const pace = createTextPace();
  pace.grew(0, 10);
  expect(pace.pairs()).toBeNull();
});

test('text within a quarter of a second makes one point, and the last point is the whole text', () => {
  const pace = createTextPace();
  for (const ms of [100, 150, 349, 350, 400]) pace.grew(5, ms);
  expect(pace.pairs()).toEqual([100, 5, 350, 20, 400, 25]);
});

test('a long call keeps at most 120 points over its whole time', () => {
  const pace = createTextPace();
  for (let ms = 0; ms <= 600_000; ms += 20) pace.grew(4, ms);
  const pairs = pace.pairs() ?? [];
  const times = pairs.filter((_, index) => index % 2 === 0);
  expect(times.length).toBeLessThanOrEqual(120);
  expect(times.length).toBeGreaterThan(50);
  expect(times).toEqual(times.toSorted((a, b) => a - b));
  expect(Math.max(...times.map((time, index) => time - (times[index - 1] ?? 0)))).toBeLessThan(20_000);
  expect(pairs.slice(-2)).toEqual([600_000, 4 * 30_001]);
});
