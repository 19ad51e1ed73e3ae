import { expect, test } from 'vitest';
import { readProviderError } from './provider-error';
import { failureOfReport, failureOfStatus } from './reported-failure';

const report = (error: unknown) => failureOfReport(readProviderError({ error }));

test.each([
  [{ message: 'x', code: 429 }, 'rate_limit', true],
  [{ message: 'x', type: 'rate_limit_error' }, 'rate_limit', true],
  [{ message: 'x', type: 'overloaded_error' }, 'upstream', true],
  [{ message: 'x', code: 'server_error' }, 'upstream', true],
  [{ message: 'x', code: 503 }, 'upstream', true],
  [{ message: 'x', type: 'authentication_error' }, 'auth', false],
  [{ message: 'x', code: 'model_not_found' }, 'not_found', false],
  [{ message: 'x', code: 'context_length_exceeded' }, 'bad_request', false],
  [{ message: 'x', code: 'content_filter' }, 'content_filter', false],
  [{ message: 'The server is overloaded.' }, 'upstream', true],
  [{ message: 'The engine stopped.' }, 'upstream', false],
])('an answer that reports %j fails as %s, retryable: %s', (error, code, retryable) => {
  expect(report(error)).toMatchObject({ code, retryable });
});

test('a status keeps its meaning unless the codes say that the content or the key is refused', () => {
  const of = (status: number, error: object) =>
    failureOfStatus(status, readProviderError({ error }), null, 'Bad Request').code;
  expect(of(400, { message: 'Too long.' })).toBe('bad_request');
  expect(of(400, { message: 'No.', code: 'content_filter' })).toBe('content_filter');
  expect(of(400, { message: 'API key not valid.' })).toBe('auth');
});

test('without words of the provider, the status line says why', () => {
  const { message } = failureOfStatus(400, readProviderError(''), null, 'Bad Request');
  expect(message).toBe('The provider refused the request (400): Bad Request');
});
