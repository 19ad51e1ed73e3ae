import { writeFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import type { ConversationFile, ImportAnswer } from '@/lib/contract/conversation-file';
import { ask, follow, mixtureOf, send } from '../support/api';
import type { Strata } from '../support/strata';
import { expect, expectAccessible, test } from './fixtures';

const mixture = mixtureOf([['quick', 'quick'], ['quick']], { aggregator: { model: 'compatible/quick' } });

async function asked(strata: Strata, content: string) {
  const created = await ask(strata, { content, mixture });
  await follow(strata, created.run.id);
  return created.message.conversationId;
}

async function fileOf(strata: Strata, id: string): Promise<ConversationFile> {
  return (await strata.fetch(`/api/conversations/${id}/export?format=json`)).json();
}

test('the owner chooses what a link includes, changes it, and finds it on the page of all links', async ({
  page,
  browser,
  strata,
}) => {
  const id = await asked(strata, 'What to share?');
  await page.goto(`/c/${id}`);
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('Only this computer can open the link');
  await expect(dialog.getByRole('link', { name: 'Save as HTML file' })).toHaveAttribute(
    'href',
    /format=html/,
  );
  await dialog.getByLabel('Layers').uncheck();
  await expect(dialog.getByLabel('Exact requests')).toBeDisabled();
  await dialog.getByLabel('Model names').uncheck();
  await dialog.getByLabel('Expires').selectOption('After 7 days');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Create and copy link' }).click();
  const row = dialog.getByRole('listitem').filter({ hasText: 'What to share?' });
  await expect(row).toContainText('Answers only, costs');
  await expect(row).toContainText('expires');

  const visitor = await (await browser.newContext({ baseURL: strata.origin })).newPage();
  await visitor.goto((await row.getByRole('link').getAttribute('href')) ?? '');
  await expect(visitor.locator('[data-answer]')).toContainText('quick says so');
  await expect(visitor.getByText('Answer by Model A')).toBeVisible();
  await expect(visitor.locator('[data-layer]')).toHaveCount(0);

  await row.getByRole('button', { name: 'Change what it includes' }).click();
  await dialog.getByLabel('Layers').check();
  await dialog.getByLabel('Exact requests').check();
  await dialog.getByRole('button', { name: 'Update and copy link' }).click();
  await expect(row).toContainText('Layers, costs, exact requests');
  await visitor.goto(`${new URL(visitor.url()).pathname}?view=reader&call=2.1`);
  await visitor.getByText('Exact request').click();
  await expect(visitor.getByText(/You have been provided with a set of responses/)).toBeVisible();

  await dialog.getByRole('link', { name: 'All shared links' }).click();
  await expect(page.getByRole('heading', { name: 'Shared links' })).toBeVisible();
  const list = page.getByRole('list', { name: 'Shared links' });
  const listed = list.getByRole('listitem').filter({ hasText: 'What to share?' });
  await listed.getByRole('button', { name: 'Update to the present state' }).click();
  await expect(listed).toContainText('Updated');
  await expectAccessible(page);
  await listed.getByRole('button', { name: 'Revoke' }).click();
  await expect(page.getByText('No shared links.')).toBeVisible();
});

const hostile = [
  '# Light\n\n<script>document.title = "run"</script><img src="https://tracker.example/p.png" onerror="document.title=1">',
  '[a link](javascript:document.title=1) ![an image](https://tracker.example/q.png) </script><!--',
  '| a | b |\n|---|---|\n| $x^2$ | `code` |\n\n```html\n<script>document.title = "run"</script>\n```',
  `${'long '.repeat(20_000)}${'x'.repeat(5_000)}`,
].join('\n\n');

test('an exported HTML file opens from disk without network, and hostile text in it does nothing', async ({
  browser,
  strata,
}, testInfo) => {
  const file = await fileOf(strata, await asked(strata, 'As a file?'));
  for (const call of file.runs[0]?.calls ?? []) call.text = hostile;
  Object.assign(file.runs[0] ?? {}, { answer: hostile });
  const { conversation }: ImportAnswer = await (
    await send(strata, 'POST', '/api/conversations/import', file)
  ).json();
  const html = await (await strata.fetch(`/api/conversations/${conversation.id}/export?format=html`)).text();
  const path = testInfo.outputPath('as-a-file.html');
  await writeFile(path, html);

  const context = await browser.newContext({ offline: true });
  const page = await context.newPage();
  const requests: string[] = [];
  const errors: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  page.on('pageerror', (error) => errors.push(error.message));
  await page.goto(pathToFileURL(path).href);
  await expect(page).toHaveTitle('As a file? · Strata');
  await expect(page.getByRole('heading', { name: 'Light' }).first()).toBeVisible();
  await expect(page.locator('math').first()).toBeVisible();
  await expect(page.locator('table').first()).toBeVisible();
  await expect(page.locator('main script, main img, main a[href^="javascript"]')).toHaveCount(0);
  await page.getByRole('button', { name: 'Unfold all' }).click();
  await expect(page.locator('details.call[open]')).toHaveCount(3);
  await expectAccessible(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  expect(requests).toEqual([pathToFileURL(path).href]);
  expect(errors).toEqual([]);

  const reader = await (await browser.newContext({ javaScriptEnabled: false, offline: true })).newPage();
  await reader.goto(pathToFileURL(path).href);
  await reader.getByText('Layer 1', { exact: true }).click();
  await expect(reader.locator('details.layer[open]')).toHaveCount(1);
});

test('a person exports a conversation and imports it again; a broken file is refused in words', async ({
  page,
  strata,
}) => {
  const id = await asked(strata, 'There and back?');
  await page.goto(`/c/${id}`);
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  const [saved] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: 'Markdown with layers' }).click(),
  ]);
  expect(saved.suggestedFilename()).toBe('there-and-back.md');
  await page.getByRole('button', { name: 'Export this run' }).click();
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.getByRole('menuitem', { name: 'Copy all proposals' }).click();
  await expect(page.getByText('All proposals copied.')).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(
    '### 1.2 · Quick\n\nquick says so',
  );

  const file = await fileOf(strata, id);
  await page.keyboard.press('ControlOrMeta+k');
  await page.getByRole('combobox', { name: 'Search and navigate' }).fill('import');
  await page.getByRole('option', { name: 'Import a conversation' }).click();
  const choose = (name: string, content: unknown) =>
    page
      .getByLabel('File to import')
      .setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(content)) });
  await choose('broken.json', {
    ...file,
    runs: file.runs.map((run) => ({
      ...run,
      calls: run.calls.map((call) => ({ ...call, costUsd: 'much' })),
    })),
  });
  const alert = page.getByRole('alert').filter({ hasText: 'broken.json' });
  await expect(alert).toContainText('Run 1, call 1.1: the cost must be a number.');
  await expectAccessible(page);
  await choose('whole.json', file);
  await page.waitForURL((url) => url.pathname.startsWith('/c/') && !url.pathname.includes(id));
  await expect(page.getByText('Imported 1 question, 1 run and 4 calls.')).toBeVisible();
  await expect(page.getByRole('button', { name: /· imported$/ })).toBeVisible();
});
