import { expect, test } from 'vitest';
import { readProviderError } from './provider-error';

const messageOf = (body: unknown) =>
  readProviderError(typeof body === 'string' ? body : JSON.stringify(body)).message;

test.each([
  [{ error: { message: 'Too long.', type: 'invalid_request_error' } }],
  [{ object: 'error', message: 'Too long.', code: 40303 }],
  [{ message: 'Too long.' }],
  [{ detail: 'Too long.' }],
  [{ detail: { message: 'Too long.' } }],
  [{ detail: { error: { message: 'Too long.' } } }],
  [{ error: 'Too long.' }],
  [{ error: 'Bad Request', message: 'Too long.', statusCode: 400 }],
  [{ error: 'invalid_request', error_description: 'Too long.' }],
  [[{ error: { code: 400, message: 'Too long.', status: 'INVALID_ARGUMENT' } }]],
  [{ errors: ['Too long.'] }],
  [{ errors: [{ message: 'Too long.' }] }],
  [{ success: false, errors: [{ code: 7003, message: 'Too long.' }], result: null }],
  [{ error: { error: { message: 'Too long.' } } }],
  [{ error: ['Too long.'] }],
  [{ error_message: 'Too long.' }],
  [{ error_msg: 'Too long.', error_code: 336003 }],
  [{ msg: 'Too long.' }],
  [{ error: { message: '{"error":{"message":"Too long."}}' } }],
  [{ type: 'error', error: { type: 'invalid_request_error', message: 'Too long.' } }],
  [{ title: 'Bad Request', detail: 'Too long.', status: 400 }],
  ['Too long.'],
  ['"Too long."'],
  ['  Too\r\n long.\0 '],
])('the reason in %j is found', (body) => {
  expect(messageOf(body)?.replaceAll('"', '')).toBe('Too long.');
});

test.each([
  [
    '<!DOCTYPE html><html><head><title>502 Bad Gateway</title></head></html>',
    'an HTML page, “502 Bad Gateway”',
  ],
  ['<html>\n<h1>No such route</h1></html>', 'an HTML page, “No such route”'],
  ['<html></html>', 'an HTML page'],
])('of a page, its title: %s', (page, message) => {
  expect(messageOf(page)).toBe(message);
});

test('each complaint of a validator comes with its place', () => {
  const detail = [
    { loc: ['body', 'max_tokens'], msg: 'must be positive', type: 'value_error' },
    { loc: ['body', 'messages', 0], msg: 'field required', type: 'missing' },
  ];
  expect(messageOf({ detail })).toBe('body.max_tokens: must be positive; body.messages.0: field required');
});

test('a router’s words come with those of the provider behind it', () => {
  const error = { message: 'Provider returned error', code: 429, metadata: { raw: '{"error":"busy"}' } };
  expect(readProviderError({ error })).toMatchObject({
    message: 'Provider returned error: busy',
    status: 429,
  });
});

test('a prompt that is blocked says why', () => {
  expect(readProviderError({ blockReason: 'SAFETY' })).toMatchObject({
    message: 'The prompt was blocked (SAFETY).',
    codes: 'content_filter',
  });
});

test.each(['', '  ', '{}', '[]', '{"error":null}', 'null', '{"error":{}}'])('%j has no reason', (body) => {
  expect(messageOf(body) ?? 'null').toBe('null');
});
