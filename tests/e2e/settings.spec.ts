import { expect, expectAccessible, test } from './fixtures';

const key = 'together-e2e-key-0123456789';

test('a key is set, shown by its end only, and removed', async ({ page }) => {
  await page.goto('/settings');
  const row = page.getByRole('listitem', { name: 'Together' });
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

test('an endpoint is added, tested and removed; what is set by the environment says so', async ({
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
  await expect(row.getByRole('status')).toHaveText(/first token of m1 after \d+ ms/);
  expect(upstream.requests.at(-1)?.headers.authorization).toBe('Bearer box-key-0123456789');
  await row.getByRole('button', { name: 'Remove My box' }).click();
  await expect(row).toHaveCount(0);
});

test('on a phone nothing of Settings is cut off', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('/settings');
  await expect(page.getByRole('listitem', { name: 'Groq' })).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await expectAccessible(page);
});
