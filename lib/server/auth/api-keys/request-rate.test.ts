import { expect, test } from 'vitest';
import { createRequestRates } from './request-rate';

function ratesAt() {
  const time = { now: 0 };
  return { time, rates: createRequestRates(() => time.now) };
}

test('the requests of a minute may come at once, and further ones as the bucket refills', () => {
  const { time, rates } = ratesAt();
  expect(rates.take('a', 3)).toEqual({ limit: 3, remaining: 2, resetMs: 20_000, retryAfterMs: null });
  rates.take('a', 3);
  expect(rates.take('a', 3)).toMatchObject({ remaining: 0, retryAfterMs: null });
  expect(rates.take('a', 3)).toMatchObject({ remaining: 0, retryAfterMs: 20_000 });
  time.now = 15_000;
  expect(rates.take('a', 3).retryAfterMs).toBe(5_000);
  time.now = 20_000;
  expect(rates.take('a', 3).retryAfterMs).toBeNull();
});

test('a bucket holds at most the requests of a minute, and each key has its own', () => {
  const { time, rates } = ratesAt();
  rates.take('a', 2);
  time.now = 600_000;
  expect([1, 2, 3].map(() => rates.take('a', 2).retryAfterMs === null)).toEqual([true, true, false]);
  expect(rates.take('b', 2).retryAfterMs).toBeNull();
});

test('a lowered limit applies from the next request', () => {
  const { rates } = ratesAt();
  rates.take('a', 100);
  expect(rates.take('a', 1).remaining).toBe(0);
  expect(rates.take('a', 1).retryAfterMs).toBe(60_000);
});
