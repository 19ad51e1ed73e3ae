import { expect, test } from 'vitest';
import { createRateLimiter } from './rate-limiter';

/** A pace under which so many were sent at the given time. */
function paceWith(count: number, now = 0) {
  const pace = createRateLimiter();
  for (let sent = 0; sent < count; sent += 1) pace.sent(now);
  return pace;
}

test('without a refusal nothing waits', () => {
  expect(paceWith(500).waitMs(0)).toBe(0);
});

test('a refusal halves what was in flight, and those sent with it do not halve it again', () => {
  const pace = paceWith(8);
  for (let refused = 0; refused < 4; refused += 1) pace.refused(10, 0, null);
  // 4 of 8 are left, as many as may be.
  expect(pace.waitMs(1000)).toBe(Number.POSITIVE_INFINITY);
  pace.ended();
  expect(pace.waitMs(1000)).toBe(0);
});

test('what is taken lets one more side by side, after as many as there are', () => {
  const pace = paceWith(4);
  pace.refused(10, 0, null);
  for (let taken = 0; taken < 3; taken += 1) pace.taken();
  // Two were allowed; three taken since make it three.
  for (let sent = 0; sent < 3; sent += 1) {
    expect(pace.waitMs(1000)).toBe(0);
    pace.sent(1000);
  }
  expect(pace.waitMs(1000)).toBe(Number.POSITIVE_INFINITY);
});

test('the provider’s Retry-After is waited for by all', () => {
  const pace = paceWith(1);
  pace.refused(100, 0, 20_000);
  expect(pace.waitMs(100)).toBe(20_000);
  expect(pace.waitMs(15_100)).toBe(5_000);
  expect(pace.waitMs(20_100)).toBe(0);
});

test('a wait of an hour is a spent quota: nobody waits for it', () => {
  const pace = paceWith(4);
  pace.refused(100, 0, 3_600_000);
  expect(pace.waitMs(100)).toBe(0);
});

test('without a Retry-After each refusal in a row pauses twice as long', () => {
  const pace = createRateLimiter();
  const pauses = [0, 10_000, 20_000].map((at) => {
    pace.sent(at);
    pace.refused(at + 1, at, null);
    return pace.waitMs(at + 1);
  });
  expect(pauses).toEqual([250, 500, 1000]);
});

test('refused one at a time, it takes in a minute what it took in the last', () => {
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

test('five minutes after the last refusal it is forgotten', () => {
  const pace = paceWith(4);
  pace.refused(0, -1, null);
  expect(pace.waitMs(300_000)).toBe(Number.POSITIVE_INFINITY);
  expect(pace.waitMs(300_001)).toBe(0);
});
