import { expect, test } from 'vitest';
import { isOwnAddress } from './own-address';

const own = { port: 3000, hosts: new Set(['strata.example', 'api.example:8443']) };
const is = (text: string) => isOwnAddress(new URL(text), own);

test.each([
  'http://127.0.0.1:3000/v1',
  'http://127.1.2.3:3000/v1',
  'http://2130706433:3000/v1',
  'http://localhost:3000/v1',
  'http://LOCALHOST.:3000/v1',
  'http://app.localhost:3000/v1',
  'http://[::1]:3000/v1',
  'http://[::ffff:7f00:1]:3000/v1',
  'http://0.0.0.0:3000/v1',
  'https://strata.example/v1',
  'https://api.example:8443/v1',
])('%s is this server', (text) => expect(is(text)).toBe(true));

test.each([
  'http://127.0.0.1:11434/v1',
  'https://localhost/v1',
  'https://strata.example:8443/v1',
  'https://api.example/v1',
  'https://api.together.ai/v1',
])('%s is not', (text) => expect(is(text)).toBe(false));
