/** Each worker has its own server with the fake upstream. Any error in a page fails its test. */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { type BrowserContext, test as base, expect, type Locator, type Page } from '@playwright/test';
import type Axe from 'axe-core';
import { contextOptions } from '../../playwright.config';
import { type Cuttable, startCuttable } from '../support/cuttable';
import { type Strata, startStrata } from '../support/strata';
import { startUpstream, type Upstream } from '../support/upstream/upstream';
import { respond } from './models';

export { expect } from '@playwright/test';
export { letGoOn } from './models';

const axeSource = readFile(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');

interface WorkerFixtures {
  upstream: Upstream;
  network: Network;
  strata: Strata;
  kept: KeptContext;
}

/** Another address of the server, whose connections can be interrupted. */
interface Network extends Cuttable {
  leadTo(server: Strata): void;
}

/** The context of all tests of a worker. Its cache of scripts takes a tenth of the CPU time off each test. */
interface KeptContext {
  context: BrowserContext;
  /** Removes what a test left: pages, permissions and what the browser keeps for the server's pages. */
  empty(): Promise<void>;
}

export const test = base.extend<{ context: BrowserContext; page: Page }, WorkerFixtures>({
  upstream: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern.
    async ({}, use) => {
      const upstream = await startUpstream({ respond, models: ['m1', 'm2'] });
      await use(upstream);
      await upstream.close();
    },
    { scope: 'worker' },
  ],
  network: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern.
    async ({}, use) => {
      let port = 0;
      const cuttable = await startCuttable(() => port);
      const leadTo = ({ origin }: Strata) => {
        port = Number(new URL(origin).port);
      };
      await use({ ...cuttable, leadTo });
      await cuttable.close();
    },
    { scope: 'worker' },
  ],
  strata: [
    async ({ upstream, network }, use) => {
      const strata = await startStrata({
        env: {
          OPENAI_COMPATIBLE_BASE_URL: upstream.baseUrl,
          ALLOWED_HOSTS: `127.0.0.1:${network.port}`,
        },
      });
      network.leadTo(strata);
      await use(strata);
      await strata.close();
    },
    { scope: 'worker' },
  ],
  kept: [
    async ({ browser, strata }, use) => {
      const context = await browser.newContext({ ...contextOptions, baseURL: strata.origin });
      const blank = await context.newPage();
      const devtools = await context.newCDPSession(blank);
      const empty = async () => {
        await Promise.all(context.pages().map((page) => page === blank || page.close()));
        const storageTypes = 'cookies,local_storage,indexeddb,cache_storage';
        await devtools.send('Storage.clearDataForOrigin', { origin: strata.origin, storageTypes });
        await context.clearPermissions();
      };
      await use({ context, empty });
      await context.close();
    },
    { scope: 'worker' },
  ],
  context: async ({ kept }, use) => {
    await use(kept.context);
    await kept.empty();
  },
  baseURL: async ({ strata }, use) => use(strata.origin),
  page: async ({ page, strata }, use) => {
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') errors.push(message.text());
    });
    page.on('request', (request) => {
      const { protocol, origin } = new URL(request.url());
      if (protocol.startsWith('http') && origin !== strata.origin)
        errors.push(`asked another origin: ${request.url()}`);
    });
    await use(page);
    const expected = /status of 4(0[0-9]|22)|net::ERR_/;
    expect(errors.filter((error) => !expected.test(error))).toEqual([]);
  },
});

/** Asks on the start page and waits for the conversation. */
export async function askOnStart(page: Page, question: string): Promise<void> {
  await page.goto('/');
  const field = page.getByRole('textbox', { name: 'Ask a question' });
  await field.fill(question);
  await expect(page.getByRole('button', { name: 'Send' })).toBeEnabled();
  await field.press('Enter');
  await page.waitForURL('**/c/**');
  await expect(questionOf(page, question)).toBeVisible();
}

/** The heading of a question. */
export function questionOf(page: Page, question: string | RegExp): Locator {
  return page.getByRole('heading', { level: 2, name: question });
}

/** Waits for the end of the last run. An `expect` would describe the whole page at each attempt, which takes time. */
export async function runEnds(page: Page): Promise<void> {
  const ended = page.locator('[data-status]:not([data-status=running])');
  await page.locator('article').last().and(ended).waitFor({ timeout: 40_000 });
}

/** Expands the layers of an ended run after they have collapsed to lines. */
export async function unfoldLayers(page: Page): Promise<void> {
  await expect(page.locator('[data-layer] li')).toHaveCount(0);
  await page.getByRole('button', { name: /layers · / }).click();
}

export async function expectAccessible(page: Page): Promise<void> {
  await expectNoViolations(page);
}

/**
 * Ends with the light theme, the default of a page. In the dark theme it checks only what depends on colours.
 * @param part what to check, where the rest of the page is as another check found it; by default the whole page.
 */
export async function expectAccessibleInBothThemes(page: Page, part?: Locator): Promise<void> {
  await showTheme(page, 'dark');
  await expectNoViolations(page, { part, rules: ['color-contrast', 'link-in-text-block'] });
  await showTheme(page, 'light');
  await expectNoViolations(page, { part });
}

async function showTheme(page: Page, colorScheme: 'dark' | 'light'): Promise<void> {
  await page.emulateMedia({ colorScheme });
  await expect(page.locator('html')).toHaveAttribute('data-theme', colorScheme);
}

/**
 * Runs axe in the page, which has no frames. It is loaded once into each page: loading takes as long as a check.
 * @param rules by default all.
 */
async function expectNoViolations(
  page: Page,
  { part = page.locator(':root'), rules }: { part?: Locator | undefined; rules?: string[] } = {},
): Promise<void> {
  // Between two pages there is no title for a moment: Next removes the old one before it adds the new one.
  await expect(page).toHaveTitle(/./);
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(await axeSource);
  const violations = await part.evaluate(async (element, runOnly) => {
    const { axe } = window as unknown as { axe: typeof Axe };
    // Of rules that pass, nothing is collected, which halves the time.
    const options: Axe.RunOptions = { resultTypes: ['violations'], ...(runOnly && { runOnly }) };
    return (await axe.run(element, options)).violations;
  }, rules);
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`),
  ).toEqual([]);
}

/** Expects that the page has no horizontal overflow once its layout is stable. */
export async function expectFits(page: Page): Promise<void> {
  const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  await expect.poll(overflow).toBe(0);
}

/** Records the status announcements of a run for screen readers from now on. The result returns them in order. */
export async function listenToRun(page: Page): Promise<() => Promise<string[]>> {
  await page.evaluate(() => {
    const said: string[] = [];
    Object.assign(window, { said });
    new MutationObserver(() => {
      for (const region of document.querySelectorAll('article [role=status]')) {
        const text = region.textContent ?? '';
        if (text !== said.at(-1)) said.push(text);
      }
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
  });
  return () => page.evaluate(() => (window as unknown as { said: string[] }).said);
}
