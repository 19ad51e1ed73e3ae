import { expect, test } from 'vitest';
import { retryDelay } from './retry-delay';

const passing = { code: 'upstream', message: '', retryable: true } as const;
const situation = { attempt: 1, remainingMs: 10_000, random: 0 };

test('a transient failure is retried twice, with increasing delays', () => {
  expect(retryDelay(passing, situation)).toBe(400);
  expect(retryDelay(passing, { ...situation, attempt: 2 })).toBe(800);
  expect(retryDelay(passing, { ...situation, attempt: 3 })).toBeNull();
});

test('a permanent failure is not retried', () => {
  expect(retryDelay({ ...passing, code: 'auth', retryable: false }, situation)).toBeNull();
});

test('the provider’s Retry-After is honoured when it fits the deadline, and ends the call when it does not', () => {
  expect(retryDelay({ ...passing, retryAfterMs: 2000 }, situation)).toBe(2000);
  expect(retryDelay({ ...passing, retryAfterMs: 3_600_000 }, situation)).toBeNull();
});

test('after a rate limit the queue waits, at most eight times and a minute each', () => {
  const refused = { ...passing, code: 'rate_limit' } as const;
  expect(retryDelay({ ...refused, retryAfterMs: 20_000 }, situation)).toBe(0);
  expect(retryDelay(refused, { ...situation, attempt: 7 })).toBe(0);
  expect(retryDelay(refused, { ...situation, attempt: 8 })).toBeNull();
  expect(retryDelay({ ...refused, retryAfterMs: 61_000 }, situation)).toBeNull();
});
