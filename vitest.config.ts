import { availableParallelism } from 'node:os';
import path from 'node:path';
import { defineConfig, type TestProjectConfiguration } from 'vitest/config';
import { findPostgres } from './tests/support/database/find-postgres.ts';
import { SlowFilesFirst } from './tests/support/slow-files-first.ts';

/** Their calls have deadlines of seconds: no other file runs beside them. Their tests wait, many at once. */
const againstTheClock = {
  include: ['tests/integration/faults.test.ts'],
  maxWorkers: 1,
  maxConcurrency: 20,
};

/** About the embedded database itself, its data folder and its process. */
const embeddedOnly = ['pipelined-pool', 'memory', 'places', 'database-trouble'];

/** About several processes on one database. */
const serverOnly = ['tests/integration/instances.test.ts'];

/** About what is sent while nothing happens for a minute. The database has no part in it. */
const once = ['openai-slow'];

/** They wait for servers more than they compute. */
const integrationWorkers = Math.max(4, Math.floor(availableParallelism() / 2));

const integration = {
  globalSetup: ['tests/support/build.ts', 'tests/support/database/report-skipped.ts'],
  testTimeout: 60_000,
  hookTimeout: 120_000,
  include: ['tests/integration/**/*.test.ts'],
};

const onPostgresql = {
  ...integration,
  globalSetup: ['tests/support/build.ts', 'tests/support/database/postgres-setup.ts'],
  env: { TEST_DATABASE: 'postgresql' },
};

/** Files of both databases run beside one another. */
const beside = { maxWorkers: integrationWorkers, sequence: { groupOrder: 1 } };

const projectsOnPostgresql: TestProjectConfiguration[] = [
  {
    extends: true,
    test: {
      ...onPostgresql,
      ...beside,
      name: 'integration on postgresql',
      exclude: [
        ...[...embeddedOnly, ...once].map((name) => `tests/integration/${name}.test.ts`),
        ...againstTheClock.include,
      ],
    },
  },
  {
    extends: true,
    test: {
      ...onPostgresql,
      name: 'integration on postgresql against the clock',
      ...againstTheClock,
      sequence: { groupOrder: 3 },
    },
  },
];

export default defineConfig({
  resolve: { alias: { '@': path.resolve(import.meta.dirname) } },
  test: {
    // Modules are loaded once, not for each file again, which took longer than all tests.
    isolate: false,
    // A busy machine takes longer than a second for what a test waits for.
    expect: { poll: { timeout: 10_000 } },
    sequence: { sequencer: SlowFilesFirst },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['{lib,components,scripts,tests/support}/**/*.test.ts'],
        },
      },
      {
        extends: true,
        test: {
          ...integration,
          ...beside,
          name: 'integration',
          exclude: [...serverOnly, ...againstTheClock.include],
        },
      },
      {
        extends: true,
        test: {
          ...integration,
          name: 'integration against the clock',
          ...againstTheClock,
          sequence: { groupOrder: 2 },
        },
      },
      {
        extends: true,
        test: {
          ...integration,
          name: 'clients',
          include: ['tests/clients/*.test.mjs'],
        },
      },
      ...(findPostgres() === null ? [] : projectsOnPostgresql),
    ],
  },
});
