import { availableParallelism } from 'node:os';
import { defineConfig } from '@playwright/test';
import { findChromium } from './tests/support/chromium';

/** What Chromium needs as root in a closed network; harmless elsewhere. */
const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  fullyParallel: true,
  // A worker is a server, its runs and a browser: together they take about a core.
  workers: availableParallelism(),
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: true,
  reporter: [['list']],
  globalSetup: './tests/support/build.ts',
  use: {
    viewport: { width: 1280, height: 860 },
    launchOptions: { executablePath: findChromium(), args: quiet },
    // A trace costs each test a fifth of its time: `npx playwright test --trace on` where one is wanted.
    trace: 'off',
    contextOptions: { reducedMotion: 'reduce' },
  },
});
