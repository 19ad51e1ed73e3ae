import { expect, test } from 'vitest';
import { isLoopback } from './is-loopback';

test.each(['127.0.0.1', '127.9.9.9', '::1', '::ffff:127.0.0.1', '::ffff:7f00:1', 'localhost'])(
  '%s is a loopback address',
  (host) => expect(isLoopback(host)).toBe(true),
);

test.each(['0.0.0.0', '::', '128.0.0.1', '10.0.0.1', '127.0.0.1.example', '::ffff:8080:1', ''])(
  '%j is not',
  (host) => expect(isLoopback(host)).toBe(false),
);
