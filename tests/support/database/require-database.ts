/** Skips the files of a project whose database is missing; its global setup reports that. */
import { beforeEach } from 'vitest';
import { isDatabaseAvailable } from './test-database';

beforeEach((context) => {
  if (!isDatabaseAvailable) context.skip();
});
