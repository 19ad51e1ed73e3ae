import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from '@playwright/test';
import { send } from '../support/api';
import { documentOf, startModelsDev } from '../support/services/models-dev';
import { type Strata, startStrata } from '../support/strata';
import { byModel } from '../support/upstream/behaviours';
import { failing } from '../support/upstream/script';
import { startUpstream } from '../support/upstream/upstream';
import { expect, expectAccessible, expectFits, test } from './fixtures';

const key = 'together-e2e-key-0123456789';

test('a key is set, shown only by its last characters, and removed', async ({ page }) => {
  await page.goto('/settings');
  const row = page.getByRole('listitem', { name: 'Together', exact: true });
  await expect(row).toContainText('no key');
  await row.getByRole('button', { name: 'Set a key of Together' }).click();
  const field = row.getByLabel('Key of Together');
  await expect(field).toHaveAttribute('type', 'password');
  await field.fill(key);
  await expectAccessible(page);
  await row.getByRole('button', { name: 'Save' }).click();
  await expect(row).toContainText('key ending …6789');
  await page.reload();
  await expect(row).toContainText('key ending …6789');
  expect(await page.content()).not.toContain(key);
  await page.getByRole('link', { name: 'Mixtures' }).click();
  const openMoa = page
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading', { name: 'Open MoA', exact: true }) });
  await expect(openMoa.getByRole('button', { name: 'Use' })).toBeVisible();
  await page.goBack();
  await row.getByRole('button', { name: 'Remove the key of Together' }).click();
  await expect(row).toContainText('no key');
});

test('an endpoint is added, tested and removed; settings from the environment are marked', async ({
  page,
  upstream,
}) => {
  await page.goto('/settings');
  await expect(page.getByRole('listitem', { name: 'Compatible endpoint' })).toContainText(
    'set by OPENAI_COMPATIBLE_BASE_URL',
  );
  await page.getByRole('button', { name: 'Add an endpoint' }).click();
  const dialog = page.getByRole('dialog', { name: 'Add an endpoint' });
  await dialog.getByLabel('Name').fill('My box');
  await dialog.getByLabel('Base URL').fill('http://169.254.169.254/v1');
  await dialog.getByLabel('Key').fill('box-key-0123456789');
  await dialog.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(dialog.getByRole('alert')).toContainText(
    'The base URL is not allowed: it is in a range that no provider lives in (linkLocal).',
  );
  await expectAccessible(page);
  await dialog.getByLabel('Base URL').fill(upstream.baseUrl);
  await dialog.getByRole('button', { name: 'Add', exact: true }).click();
  const row = page.getByRole('listitem', { name: 'My box' });
  await expect(row).toContainText('key ending …6789');
  await row.getByRole('button', { name: 'Test My box' }).click();
  await expect(row.getByRole('status')).toHaveText(/first token from m1 after \d+ ms/);
  expect(upstream.requests.at(-1)?.headers.authorization).toBe('Bearer box-key-0123456789');
  const change = async () => {
    await row.getByRole('button', { name: 'Change My box' }).click();
    return page.getByRole('dialog', { name: 'Change My box' });
  };
  const adding = await change();
  await adding.getByRole('button', { name: 'Add a header' }).click();
  await adding.getByLabel('Header', { exact: true }).fill('x-team');
  await adding.getByLabel('Value').fill('blue');
  await adding.getByRole('button', { name: 'Save' }).click();
  await expect(row).toContainText('sends x-team');
  const removing = await change();
  await removing.getByRole('button', { name: 'Remove', exact: true }).click();
  await expect(removing).toContainText('Saving removes x-team.');
  await expectAccessible(page);
  await removing.getByRole('button', { name: 'Save' }).click();
  await expect(row).not.toContainText('x-team');
  await row.getByRole('button', { name: 'Remove My box' }).click();
  await expect(row).toHaveCount(0);
});

test('a failed test turns the dot of its endpoint red, and the next test can use another model', async ({
  page,
}) => {
  const bare = await startUpstream({
    respond: byModel({ broken: () => failing(400, 'Out of order') }),
  });
  await page.goto('/settings');
  await page.getByRole('button', { name: 'Add an endpoint' }).click();
  const dialog = page.getByRole('dialog', { name: 'Add an endpoint' });
  await dialog.getByLabel('Name').fill('Bare box');
  await dialog.getByLabel('Base URL').fill(bare.baseUrl);
  await dialog.getByRole('button', { name: 'Add', exact: true }).click();
  const row = page.getByRole('listitem', { name: 'Bare box' });
  const dot = row.locator('span[aria-hidden]').first();
  const status = row.getByRole('status');
  await expect(dot).toHaveClass(/bg-ok/);
  // It lists no models, so the test does not know which one to ask.
  await row.getByRole('button', { name: 'Test Bare box' }).click();
  await expect(status).toContainText('Name a model to try');
  await expect(dot).toHaveClass(/bg-danger/);
  const model = row.getByLabel('Model of Bare box to try');
  await model.fill('broken');
  await row.getByRole('button', { name: 'Test this model' }).click();
  await expect(status).toContainText('Out of order');
  await expect(dot).toHaveClass(/bg-danger/);
  await model.fill('quick');
  await row.getByRole('button', { name: 'Test this model' }).click();
  await expect(status).toHaveText(/first token from quick after \d+ ms/);
  await expect(dot).toHaveClass(/bg-ok/);
  await row.getByRole('button', { name: 'Remove Bare box' }).click();
  await bare.close();
});

test('a person sets the unknown price of a model, sees it as an override, and clears it', async ({
  page,
}) => {
  await page.goto('/settings');
  const row = page.getByRole('listitem', { name: 'compatible/m1' });
  await expect(row).toContainText('Price unknown');
  await row.getByRole('button', { name: 'Set a price of m1' }).click();
  await row.getByLabel('Input', { exact: true }).fill('0.5');
  await row.getByLabel('Output').fill('2');
  await expectAccessible(page);
  await row.getByRole('button', { name: 'Save' }).click();
  await expect(row).toContainText('$0.50 in, $2.00 out · your price');
  await page.reload();
  await expect(row).toContainText('your price');
  await row.getByRole('button', { name: 'Clear your price of m1' }).click();
  await expect(row).toContainText('Price unknown');
});

test('prices are refreshed from models.dev on request, and a failure is shown and keeps the old prices', async ({
  browser,
  upstream,
}) => {
  let fails = true;
  const modelsDev = await startModelsDev((response) => {
    if (fails) return response.writeHead(503).end();
    response.end(JSON.stringify(documentOf({ id: 'acme', api: upstream.baseUrl }, { m1: [3, 15] })));
  });
  const own = await startStrata({
    env: { MODELS_DEV_URL: modelsDev.baseUrl, OPENAI_COMPATIBLE_BASE_URL: upstream.baseUrl },
  });
  const settings = await settingsOf(own, browser);
  const section = settings.getByRole('region', { name: 'Models and prices' });
  const source = section.getByRole('status').first();
  const failure = section.getByText('The last attempt to read models.dev failed');
  await expect(source).toHaveText('Prices of July 2026, built in.');
  await expect(failure).toContainText('It answered with 503. The next is in');
  await expectAccessible(settings);
  fails = false;
  await section.getByRole('button', { name: 'Refresh now' }).click();
  await expect(source).toContainText('Prices from models.dev, updated just now');
  await expect(failure).toHaveCount(0);
  const row = section.getByRole('listitem', { name: 'compatible/m1' });
  await expect(row).toContainText('$3.00 in, $0.30 cached, $15.00 out · models.dev');
  await expect(row).toContainText('200k context · writes up to 32k · reasons · Oct 2026');
  await settings.context().close();
  await Promise.all([own.close(), modelsDev.close()]);
});

test('a key sealed by another secret.key is shown as unusable until it is set again', async ({ browser }) => {
  const before = await startStrata();
  await send(before, 'PUT', '/api/providers/together', { key });
  await before.kill('SIGTERM');
  writeFileSync(path.join(before.dataDir, 'secret.key'), randomBytes(32));
  const own = await startStrata({ dataDir: before.dataDir });
  const settings = await settingsOf(own, browser);
  const row = settings.getByRole('listitem', { name: 'Together', exact: true });
  await expect(row).toContainText('does not open with this server’s secret.key. Set the key again.');
  await expectAccessible(settings);
  await row.getByRole('button', { name: 'Replace key of Together' }).click();
  await row.getByLabel('Key of Together').fill(key);
  await row.getByRole('button', { name: 'Save' }).click();
  await expect(row).not.toContainText('does not open');
  await settings.context().close();
  await own.close();
});

test('Settings fit a phone', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('/settings');
  await expect(page.getByRole('listitem', { name: 'Groq' })).toBeVisible();
  await expectFits(page);
  await expectAccessible(page);
});

/** The settings of another server than the fixture's, whose pages' guard knows its own origin only. */
async function settingsOf({ origin }: Strata, browser: Browser): Promise<Page> {
  const context = await browser.newContext({ baseURL: origin });
  const page = await context.newPage();
  await page.goto('/settings');
  return page;
}
