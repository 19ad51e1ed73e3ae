/** Skips the files of a project whose database is not there; its global setup has said so loudly. */
import { beforeEach } from 'vitest';
import { isDatabaseAvailable } from './test-database';

beforeEach((context) => {
  if (!isDatabaseAvailable) context.skip();
});
