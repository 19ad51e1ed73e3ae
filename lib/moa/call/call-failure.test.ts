import { APICallError } from '@ai-sdk/provider';
import { expect, test } from 'vitest';
import { callFailureOf } from './call-failure';

const asItIs = (text: string) => text;

function apiError(
  statusCode: number,
  changes: { responseHeaders?: Record<string, string>; message?: string } = {},
) {
  return new APICallError({
    message: 'said so',
    url: 'http://x',
    requestBodyValues: {},
    statusCode,
    ...changes,
  });
}

test.each([
  [429, 'rate_limit', true],
  [500, 'upstream', true],
  [503, 'upstream', true],
  [400, 'bad_request', false],
  [401, 'auth', false],
  [403, 'auth', false],
  [404, 'not_found', false],
])('HTTP %i is %s, retryable: %s', (status, code, retryable) => {
  expect(callFailureOf(apiError(status), asItIs)).toMatchObject({ code, retryable, statusCode: status });
});

test('Retry-After is parsed as seconds and as a date relative to the Date header', () => {
  expect(callFailureOf(apiError(429, { responseHeaders: { 'retry-after': '60' } }), asItIs)).toMatchObject({
    retryAfterMs: 60_000,
    message: 'Rate limit reached; it asks to wait 60 s: said so',
  });
  const dated = { 'retry-after': 'Wed, 21 Oct 2026 07:28:30 GMT', date: 'Wed, 21 Oct 2026 07:28:00 GMT' };
  expect(callFailureOf(apiError(429, { responseHeaders: dated }), asItIs).retryAfterMs).toBe(30_000);
});

test('a network failure is described by the code of its innermost cause', () => {
  const refused = new Error('fetch failed', {
    cause: Object.assign(new Error('connect'), { code: 'ECONNREFUSED' }),
  });
  expect(callFailureOf(refused, asItIs)).toMatchObject({ code: 'network', retryable: true });
  const tls = Object.assign(new Error('bad certificate'), { code: 'DEPTH_ZERO_SELF_SIGNED_CERT' });
  expect(callFailureOf(tls, asItIs)).toMatchObject({ code: 'network', retryable: false });
});

test('a refusal of the guarded fetch is never retried', () => {
  const blocked = Object.assign(new Error('A redirect was refused'), {
    name: 'GuardedFetchError',
    code: 'redirect',
  });
  expect(callFailureOf(new Error('wrapped', { cause: blocked }), asItIs)).toMatchObject({
    code: 'blocked',
    retryable: false,
  });
});

test('the message of a provider is redacted and shortened', () => {
  const failure = callFailureOf(apiError(401, { message: `sk-secret ${'x'.repeat(5000)}` }), (text) =>
    text.replace('sk-secret', '[key]'),
  );
  expect(failure.message).not.toContain('sk-secret');
  expect(failure.message.length).toBeLessThanOrEqual(500);
});

test('an error part with the provider’s JSON gives its message', () => {
  expect(callFailureOf({ message: 'overloaded' }, asItIs).message).toContain('overloaded');
  expect(callFailureOf('overloaded', asItIs).message).toContain('overloaded');
});
