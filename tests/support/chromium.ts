/** Finds a browser, so that `npm test` needs only Node and npm. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';

/** The headless shell has no windows to draw: two instances fit on two cores. */
const debiansPackage = 'chromium-headless-shell';
const names = [debiansPackage, 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/**
 * CHROMIUM_PATH, an installed Chromium, Playwright's own, otherwise Debian's package when running as root on
 * Debian.
 * @throws with what to do when there is none.
 */
export function findChromium(): string {
  const found = process.env.CHROMIUM_PATH ?? installed() ?? playwrights() ?? installedFromDebian();
  if (found !== undefined && existsSync(found)) return found;
  throw new Error(
    'No Chromium was found. Install one, run "npx playwright install chromium", or set CHROMIUM_PATH.',
  );
}

function installed(): string | undefined {
  const folders = [
    ...(process.env.PATH ?? '').split(delimiter),
    '/Applications/Google Chrome.app/Contents/MacOS',
    join(process.env.PROGRAMFILES ?? '', 'Google', 'Chrome', 'Application'),
  ];
  const candidates = folders.flatMap((folder) =>
    [...names, 'Google Chrome', 'chrome.exe'].map((name) => join(folder, name)),
  );
  return candidates.find((candidate) => existsSync(candidate));
}

function playwrights(): string | undefined {
  const path = chromium.executablePath();
  return existsSync(path) ? path : undefined;
}

function installedFromDebian(): string | undefined {
  if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) return undefined;
  console.log(`No browser found: installing Debian’s ${debiansPackage}…`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  execFileSync('apt-get', ['update', '-qq'], { stdio: 'inherit', env });
  execFileSync('apt-get', ['install', '-y', '-qq', debiansPackage], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env,
  });
  return installed();
}
