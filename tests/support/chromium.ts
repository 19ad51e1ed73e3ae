/** Finds a browser, so that `npm test` needs only Node and npm. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';

/** The headless shell is lighter than Chromium, so that two instances run well on two cores. */
const debiansPackage = 'chromium-headless-shell';
const names = [debiansPackage, 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/**
 * Returns CHROMIUM_PATH, an installed Chromium or Playwright's, in this order. Otherwise installs Debian's package when
 * running as root on Debian.
 * @throws with instructions when no browser is found.
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
