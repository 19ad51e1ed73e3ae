import { availableParallelism } from 'node:os';
import path from 'node:path';
import { defineConfig, type TestProjectConfiguration } from 'vitest/config';
import { findPostgres } from './tests/support/database/find-postgres.ts';
import { SlowFilesFirst } from './tests/support/slow-files-first.ts';

const filesOf = (names: string[]) => names.map((name) => `tests/integration/${name}.test.ts`);

/**
 * Files that mostly wait, and those whose calls have deadlines of seconds. They run when the others have ended, one file at
 * a time and many of its tests concurrently.
 */
const againstTheClock = {
  include: filesOf(['faults', 'draining', 'tracing']),
  maxWorkers: 1,
  maxConcurrency: 20,
};

/** Files that test the embedded database itself, its data folder and its process. */
const embeddedOnly = ['pipelined-pool', 'memory', 'places', 'database-trouble'];

/** Files that test several processes on one database, or the way to a server. */
const serverOnly = filesOf(['instances', 'migrate-database', 'proxies']);

/**
 * Files about hosts, accounts, clients, providers, the pipeline, files, forms of input and what a page of the app asks
 * for: nothing in them depends on which database it is. They run on PostgreSQL where there is one, because a server on
 * PGlite uses more CPU. Files about conversations, runs and their owners, recovery, maintenance and backups run on both, and
 * the browser tests run on PGlite.
 */
const once = [
  'access',
  'accounts',
  'aborts',
  'addresses-and-keys',
  'act-on-calls',
  'aggregate-now',
  'api-keys',
  'bad-input-table',
  'base-urls',
  'budgets',
  'catalogue',
  'cli',
  'lab',
  'lab-cli',
  'clients/*',
  'context',
  'cut-at-limit',
  'door',
  'exports',
  'full-server',
  'log',
  'metrics',
  'mixtures',
  'openai-accepted',
  'openai-chat',
  'openai-slow',
  'openai-tools',
  'openapi',
  'public-files',
  'providers',
  'rate-limits',
  'redo',
  'refused-parameters',
  'responses',
  'self-recursion',
  'sharing',
  'sources',
  'steps',
  'stored-requests',
  'strategies',
  'thinking-in-text',
  'titles',
  'usage',
  'waits',
  'wire-formats',
];

const hasPostgres = findPostgres() !== null;

/** More workers than half the cores, because these tests mostly wait for servers. */
const integrationWorkers = Math.max(5, Math.floor(availableParallelism() / 2));

const integration = {
  globalSetup: ['tests/support/build.ts', 'tests/support/database/report-skipped.ts'],
  // A machine can be three times slower than usual.
  testTimeout: 120_000,
  hookTimeout: 120_000,
  include: ['tests/integration/**/*.test.ts'],
};

const onPostgresql = {
  ...integration,
  globalSetup: ['tests/support/build.ts', 'tests/support/database/postgres-setup.ts'],
  env: { TEST_DATABASE: 'postgresql' },
};

/** Files of both databases run in parallel. */
const beside = { maxWorkers: integrationWorkers, sequence: { groupOrder: 1 } };

const projectOnPostgresql: TestProjectConfiguration = {
  extends: true,
  test: {
    ...onPostgresql,
    ...beside,
    name: 'integration on postgresql',
    exclude: [...filesOf(embeddedOnly), ...againstTheClock.include],
  },
};

export default defineConfig({
  resolve: { alias: { '@': path.resolve(import.meta.dirname) } },
  test: {
    // Loads modules once instead of once per file. Loading them for each file took longer than all tests.
    isolate: false,
    // On a busy machine the awaited state can take longer than the default of one second.
    expect: { poll: { timeout: 20_000 } },
    testTimeout: 30_000,
    sequence: { sequencer: SlowFilesFirst },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['{lib,components,scripts,tests/support,tests/load,tests/deploy}/**/*.test.ts'],
        },
      },
      {
        extends: true,
        test: {
          ...integration,
          ...beside,
          name: 'integration',
          exclude: [...serverOnly, ...againstTheClock.include, ...(hasPostgres ? filesOf(once) : [])],
        },
      },
      {
        extends: true,
        test: {
          ...(hasPostgres ? onPostgresql : integration),
          name: 'against the clock',
          ...againstTheClock,
          sequence: { groupOrder: 2 },
        },
      },
      {
        extends: true,
        test: {
          ...integration,
          name: 'image',
          globalSetup: [],
          include: ['tests/image/*.test.ts'],
        },
      },
      {
        extends: true,
        test: {
          ...integration,
          name: 'package',
          globalSetup: [],
          include: ['tests/package/*.test.ts'],
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
      ...(hasPostgres ? [projectOnPostgresql] : []),
    ],
  },
});
