import { availableParallelism } from 'node:os';
import path from 'node:path';
import { defineConfig } from 'vitest/config';

/** These hold calls to deadlines: nothing runs beside them. */
const againstTheClock = ['tests/integration/faults.test.ts'];

/** These are about the embedded database itself. */
const embeddedOnly = ['pipelined-pool', 'memory', 'places', 'database-trouble'].map(
  (name) => `tests/integration/${name}.test.ts`,
);

/** They wait for servers more than they compute. */
const integrationWorkers = Math.max(3, Math.floor(availableParallelism() / 2));

const integration = {
  globalSetup: ['tests/support/build.ts'],
  testTimeout: 60_000,
  hookTimeout: 120_000,
};

export default defineConfig({
  resolve: { alias: { '@': path.resolve(import.meta.dirname) } },
  test: {
    // Modules are loaded once, not for each file again, which took longer than all tests.
    isolate: false,
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
          name: 'integration',
          include: ['tests/integration/**/*.test.ts'],
          exclude: againstTheClock,
          maxWorkers: integrationWorkers,
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: {
          ...integration,
          name: 'integration on postgresql',
          globalSetup: ['tests/support/build.ts', 'tests/support/database/postgres-setup.ts'],
          setupFiles: ['tests/support/database/require-database.ts'],
          env: { TEST_DATABASE: 'postgresql' },
          include: ['tests/integration/**/*.test.ts'],
          // The fault table is about providers; its deadlines take the machine alone, once.
          exclude: [...embeddedOnly, ...againstTheClock],
          maxWorkers: integrationWorkers,
          sequence: { groupOrder: 2 },
        },
      },
      {
        extends: true,
        test: {
          ...integration,
          name: 'integration against the clock',
          include: againstTheClock,
          maxWorkers: 1,
          sequence: { groupOrder: 3 },
        },
      },
    ],
  },
});
