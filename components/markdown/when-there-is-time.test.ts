import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { whenThereIsTime } from './when-there-is-time';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('work is done in tasks of a few milliseconds, in order', () => {
  const done: number[] = [];
  for (let index = 0; index < 10; index += 1) {
    whenThereIsTime(() => {
      done.push(index);
      vi.setSystemTime(Date.now());
      vi.advanceTimersByTime(10);
    });
  }
  expect(done).toEqual([]);
  vi.advanceTimersToNextTimer();
  expect(done.length).toBeGreaterThan(0);
  vi.runAllTimers();
  expect(done).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
});

test('cancelled work is not done', () => {
  const work = vi.fn();
  whenThereIsTime(work)();
  vi.runAllTimers();
  expect(work).not.toHaveBeenCalled();
});
