import { expect, test } from 'vitest';
import { normalBaseUrl } from './normal-base-url';

test.each([
  ['https://host/v1', 'https://host/v1'],
  ['https://host/v1/', 'https://host/v1'],
  ['https://host//v1//', 'https://host/v1'],
  ['https://host', 'https://host'],
  ['https://host/', 'https://host'],
  ['https://host/v1/chat/completions', 'https://host/v1'],
  ['https://host/v1/chat/completions/', 'https://host/v1'],
  ['https://host/v1/chat', 'https://host/v1'],
  ['https://host/v1/models', 'https://host/v1'],
  ['https://host/v1/responses', 'https://host/v1'],
  ['https://host/v1/embeddings', 'https://host/v1'],
  ['https://host/v1/completions', 'https://host/v1'],
  ['https://host/chat/completions', 'https://host'],
  ['https://host/api/v1/chat/completions', 'https://host/api/v1'],
  ['https://host/v1beta/openai/', 'https://host/v1beta/openai'],
  ['https://host/v1?', 'https://host/v1'],
  ['https://host/v1#', 'https://host/v1'],
  [' "https://host/v1" ', 'https://host/v1'],
  ['\u200bhttps://host/v1\ufeff', 'https://host/v1'],
  ['api.example.com/v1', 'https://api.example.com/v1'],
  ['localhost:1234', 'http://localhost:1234'],
  ['127.0.0.1:8080/v1/chat/completions', 'http://127.0.0.1:8080/v1'],
  ['http:///127.0.0.1:8080/v1', 'http://127.0.0.1:8080/v1'],
  ['http://１２７.0.0.1:8080/v1', 'http://127.0.0.1:8080/v1'],
  ['http://2130706433/v1', 'http://127.0.0.1/v1'],
  ['http://0x7f.1/v1', 'http://127.0.0.1/v1'],
  ['HTTPS://API.Example.COM:443/V1', 'https://api.example.com/V1'],
  ['https://bücher.example/v1', 'https://xn--bcher-kva.example/v1'],
  ['[::1]:8080/v1', 'http://[::1]:8080/v1'],
])('%j is %s', (text, expected) => {
  expect(normalBaseUrl(text)).toBe(expected);
});

test.each([
  'ftp://host/v1',
  'javascript:alert(1)',
  'data:text/plain,x',
  '//host/v1',
  'http:127.0.0.1:80',
  'http:\\\\127.0.0.1\\v1',
  'http://',
  'http://user:password@host/v1',
  'https://host/v1?api-version=1',
  'https://host/v1#part',
  'http',
  'nonsense',
])('%s stays, to be refused', (text) => {
  expect(normalBaseUrl(text)).toBe(text);
});
