import { expect, test } from 'vitest';
import { requestedWait } from './requested-wait';

const date = 'Sat, 28 Nov 2026 12:00:00 GMT';
const at = Date.parse(date);

function waitOf(headers: Record<string, string>, body = '', status = 429): number | null {
  return requestedWait({ status, headers: { date, ...headers }, body });
}

test.each([
  ['retry-after', '20', 20_000],
  ['retry-after', '1.5', 1_500],
  ['retry-after', '0', 0],
  ['retry-after', '30s', 30_000],
  ['retry-after', 'Sat, 28 Nov 2026 12:00:20 GMT', 20_000],
  ['retry-after', 'Sat, 28 Nov 2026 11:00:00 GMT', 0],
  ['retry-after', '2026-11-28T12:00:05Z', 5_000],
  ['retry-after-ms', '250', 250],
  ['retry-after-ms', '1234.5', 1235],
  ['x-ratelimit-reset-requests', '6m0s', 360_000],
  ['x-ratelimit-reset-requests', '1s', 1_000],
  ['x-ratelimit-reset-tokens', '120ms', 120],
  ['x-ratelimit-reset-tokens', '1.5s', 1_500],
  ['x-ratelimit-reset-tokens', '2m59.56s', 179_560],
  ['x-ratelimit-reset-requests', '1h2m3s', 3_723_000],
  ['x-ratelimit-reset-requests', '1d0h0m5s', 86_405_000],
  ['x-ratelimit-reset-requests', '1m30s500ms', 90_500],
  ['x-ratelimit-reset-requests', '7', 7_000],
  ['x-ratelimit-reset-tokens-minute', '11.382', 11_382],
  ['x-ratelimit-reset', '12', 12_000],
  ['x-ratelimit-reset', String(at / 1000 + 9), 9_000],
  ['x-ratelimit-reset', String(at + 9_500), 9_500],
  ['x-ratelimit-reset', '2026-11-28T12:00:30.000Z', 30_000],
  ['x-ratelimit-reset-after', '3.5', 3_500],
  ['x-ratelimit-reset-ms', '800', 800],
  ['x-rate-limit-reset', '4', 4_000],
  ['ratelimit-reset', '50', 50_000],
  ['ratelimit', '"default";r=0;t=30', 30_000],
  ['ratelimit', 'limit=10, remaining=0, reset=5', null],
  ['anthropic-ratelimit-requests-reset', '2026-11-28T12:00:07Z', 7_000],
  ['anthropic-ratelimit-input-tokens-reset', '2026-11-28T13:00:07+01:00', 7_000],
  ['x-ratelimit-reset-requests', '0s', null],
  ['x-ratelimit-reset-requests', 'soon', null],
  ['x-ratelimit-remaining-requests', '5', null],
])('%s: %s asks to wait %s ms', (name, value, expected) => {
  expect(waitOf({ [name]: value })).toBe(expected);
});

test('of several limits the one counts that is reached', () => {
  const day = { 'x-ratelimit-remaining-requests-day': '900', 'x-ratelimit-reset-requests-day': '33011.3' };
  const minute = { 'x-ratelimit-remaining-tokens-minute': '0', 'x-ratelimit-reset-tokens-minute': '11' };
  expect(waitOf({ ...day, ...minute })).toBe(11_000);
  const reached = { ...day, 'x-ratelimit-remaining-requests-day': '0' };
  expect(waitOf({ ...reached, ...minute })).toBeCloseTo(33_011_300, -1);
  expect(waitOf({ 'x-ratelimit-reset-requests': '6m0s', 'x-ratelimit-reset-tokens': '1s' })).toBe(1_000);
});

test('what is asked for by name comes before what is computed', () => {
  const headers = { 'retry-after': '9', 'retry-after-ms': '8500', 'x-ratelimit-reset-requests': '1s' };
  expect(waitOf(headers)).toBe(8_500);
  expect(waitOf({ 'retry-after': '9', 'x-ratelimit-reset-requests': '1s' })).toBe(9_000);
});

test.each([
  ['{"error":{"message":"Rate limit reached for gpt-4o. Please try again in 6m0s."}}', 360_000],
  ['Please try again in 1.2s. Visit …', 1_200],
  ['Please try again in 500ms.', 500],
  ['Rate limited, retry after 20 seconds', 20_000],
  ['Too many requests: wait for 1 minute and 5 things', 60_000],
  ['Please retry in 34.074824224s.', 34_075],
  ['{"details":[{"@type":"type.googleapis.com/google.rpc.RetryInfo","retryDelay":"34s"}]}', 34_000],
  ['{"retry_after": 2.5}', 2_500],
  ['{"retry_after_ms": 250}', 250],
  [
    `{"error":{"metadata":{"headers":{"X-RateLimit-Remaining":"0","X-RateLimit-Reset":"${at + 3000}"}}}}`,
    3_000,
  ],
  ['{"error":"Slow down, then try again"}', null],
  ['wait a minute', null],
])('the body %s asks to wait %s ms', (body, expected) => {
  expect(waitOf({}, body)).toBe(expected);
});

test('a failure that is no rate limit waits only where it asks to', () => {
  expect(waitOf({ 'x-ratelimit-reset-requests': '6m0s' }, 'try again in 5s', 503)).toBeNull();
  expect(waitOf({ 'retry-after': '5' }, '', 503)).toBe(5_000);
});

test('without the time of the response a time says nothing', () => {
  const headers = { 'retry-after': date };
  expect(requestedWait({ status: 429, headers, body: '' })).toBeNull();
});
