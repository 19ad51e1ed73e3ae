import { expect, test } from 'vitest';
import { secretHeaderValues } from './secret-header-values';

test.each([
  ['x-use-cache', 'true'],
  ['x-priority', 'high'],
  ['content-type', 'application/json'],
  ['accept', 'text/event-stream; charset=utf-8'],
  ['anthropic-version', '2023-06-01'],
  ['x-api-version', 'v1.2.3'],
  ['x-timeout', '120000'],
  ['x-auth-required', 'true'],
])('%s: %s is no secret', (name, value) => {
  expect(secretHeaderValues({ [name]: value })).toEqual([]);
});

test.each([
  ['authorization', 'Bearer abc.def'],
  ['x-api-key', 'k3y'],
  ['x-api-key', 'correcthorse'],
  ['cf-access-client-secret', '0123456789abcdef'],
  ['cookie', 'session=1'],
  ['x-tenant', 'b7f3-9a1c-77de-0123'],
  ['x-custom', 'Zm9vYmFyYmF6cXV4'.concat('==')],
])('%s: %s is a secret', (name, value) => {
  expect(secretHeaderValues({ [name]: value })).toEqual([value]);
});
