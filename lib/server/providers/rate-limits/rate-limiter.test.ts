import { expect, test } from 'vitest';
import { createRateLimiter } from './rate-limiter';

/** A rate limiter that has sent this many calls at the given time. */
function paceWith(count: number, now = 0) {
  const pace = createRateLimiter();
  for (let sent = 0; sent < count; sent += 1) pace.sent(now);
  return pace;
}

test('without a refusal nothing waits', () => {
  expect(paceWith(500).waitMs(0)).toBe(0);
});

test('a refusal halves the concurrency, and refusals of calls sent before it do not halve it again', () => {
  const pace = paceWith(8);
  for (let refused = 0; refused < 4; refused += 1) pace.refused(10, 0, null);
  // Four of eight calls are in progress, which is the limit.
  expect(pace.waitMs(1000)).toBe(Number.POSITIVE_INFINITY);
  pace.ended();
  expect(pace.waitMs(1000)).toBe(0);
});

test('after as many accepted calls as the limit, the limit grows by one', () => {
  const pace = paceWith(4);
  pace.refused(10, 0, null);
  for (let taken = 0; taken < 3; taken += 1) pace.taken();
  // The limit was two. Three accepted calls raise it to three.
  for (let sent = 0; sent < 3; sent += 1) {
    expect(pace.waitMs(1000)).toBe(0);
    pace.sent(1000);
  }
  expect(pace.waitMs(1000)).toBe(Number.POSITIVE_INFINITY);
});

test('all calls wait for the provider’s Retry-After', () => {
  const pace = paceWith(1);
  pace.refused(100, 0, 20_000);
  expect(pace.waitMs(100)).toBe(20_000);
  expect(pace.waitMs(15_100)).toBe(5_000);
  expect(pace.waitMs(20_100)).toBe(0);
});

test('no call waits for a Retry-After of an hour, which means a used-up quota', () => {
  const pace = paceWith(4);
  pace.refused(100, 0, 3_600_000);
  expect(pace.waitMs(100)).toBe(0);
});

test('without a Retry-After each consecutive refusal doubles the pause', () => {
  const pace = createRateLimiter();
  const pauses = [0, 10_000, 20_000].map((at) => {
    pace.sent(at);
    pace.refused(at + 1, at, null);
    return pace.waitMs(at + 1);
  });
  expect(pauses).toEqual([250, 500, 1000]);
});

test('when single calls are refused, the rate of the last minute is the limit of the next', () => {
  const pace = createRateLimiter();
  for (const at of [0, 1000]) {
    pace.sent(at);
    pace.taken();
  }
  for (const at of [2000, 4000, 6000]) {
    pace.sent(at);
    pace.refused(at + 1, at, null);
  }
  expect(pace.waitMs(10_000)).toBe(50_000);
  expect(pace.waitMs(60_000)).toBe(0);
});

test('the limit ends five minutes after the last refusal', () => {
  const pace = paceWith(4);
  pace.refused(0, -1, null);
  expect(pace.waitMs(300_000)).toBe(Number.POSITIVE_INFINITY);
  expect(pace.waitMs(300_001)).toBe(0);
});
