import { availableParallelism } from 'node:os';
import { defineConfig } from '@playwright/test';
import { findChromium } from './tests/support/chromium';

/** Flags that Chromium needs as root and without internet access. They have no effect elsewhere. */
const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The page of each test, unless it says otherwise. */
export const contextOptions = {
  viewport: { width: 1280, height: 860 },
  reducedMotion: 'reduce',
} as const;

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  fullyParallel: true,
  // Each worker has a server, its runs and a browser, which together use about two thirds of a core.
  workers: Math.ceil(1.5 * availableParallelism()),
  // A machine can be three times slower than usual.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  forbidOnly: true,
  reporter: [['list']],
  globalSetup: './tests/support/build.ts',
  use: {
    viewport: contextOptions.viewport,
    launchOptions: { executablePath: findChromium(), args: quiet },
    // A trace takes a fifth of the time of each test. Record one with `npx playwright test --trace on`.
    trace: 'off',
    contextOptions: { reducedMotion: contextOptions.reducedMotion },
  },
});
