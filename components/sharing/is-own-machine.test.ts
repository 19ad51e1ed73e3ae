import { expect, test } from 'vitest';
import { isOwnMachine } from './is-own-machine';

test.each(['localhost', '127.0.0.1', '127.1.2.3', '[::1]'])('%s is this computer', (hostname) => {
  expect(isOwnMachine(hostname)).toBe(true);
});

test.each(['strata.example', '192.168.0.7', '127.0.0.1.example', 'localhost.example'])(
  'others may reach %s',
  (hostname) => {
    expect(isOwnMachine(hostname)).toBe(false);
  },
);
