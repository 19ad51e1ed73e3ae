import { writeFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContextOptions } from '@playwright/test';
import type { ConversationFile, ImportAnswer } from '@/lib/contract/conversation-file';
import { ask, follow, mixtureOf, send } from '../support/api';
import type { Strata } from '../support/strata';
import { expect, expectAccessible, test } from './fixtures';
import { tides } from './texts';

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
  await dialog.getByText('Link preview').click();
  await expect(dialog.getByLabel('Title')).toHaveAttribute('placeholder', 'What to share?');
  await dialog.getByLabel('Title').fill('What we share');
  await dialog.getByLabel('Description').fill('Two voices, one answer.');
  await dialog.getByRole('button', { name: 'Update and copy link' }).click();
  const renamed = dialog.getByRole('listitem').filter({ hasText: 'What we share' });
  await expect(renamed).toContainText('Layers, costs, exact requests');
  await visitor.goto(`${new URL(visitor.url()).pathname}?view=reader&call=2.1`);
  await visitor.getByText('Exact request').click();
  await expect(visitor.getByText(/You have been provided with a set of responses/)).toBeVisible();
  await expect(visitor).toHaveTitle(/^What we share/);
  await expect(visitor.locator('meta[property="og:description"]')).toHaveAttribute(
    'content',
    'Two voices, one answer.',
  );
  for (const [name, file] of [
    ['Markdown with layers', 'what-we-share.md'],
    ['HTML file with layers', 'what-we-share.html'],
    ['JSON, to import into Strata', 'what-we-share.json'],
  ]) {
    await visitor.getByRole('button', { name: 'Export' }).click();
    const [saved] = await Promise.all([
      visitor.waitForEvent('download'),
      visitor.getByRole('menuitem', { name }).click(),
    ]);
    expect(saved.suggestedFilename()).toBe(file);
  }

  await dialog.getByRole('link', { name: 'All shared links' }).click();
  await expect(page.getByRole('heading', { name: 'Shared links' })).toBeVisible();
  const list = page.getByRole('list', { name: 'Shared links' });
  const listed = list.getByRole('listitem').filter({ hasText: 'What we share' });
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

/** Imports a changed file and exports the conversation as a page. */
async function htmlOf(strata: Strata, file: ConversationFile, query = ''): Promise<string> {
  const imported = await send(strata, 'POST', '/api/conversations/import', file);
  const { conversation }: ImportAnswer = await imported.json();
  return (await strata.fetch(`/api/conversations/${conversation.id}/export?format=html${query}`)).text();
}

/** Opens a page from disk, without network. Each request and each error is recorded. */
async function openFromDisk(browser: Browser, html: string, options: BrowserContextOptions = {}) {
  const path = test.info().outputPath('exported.html');
  await writeFile(path, html);
  const page = await (await browser.newContext({ offline: true, ...options })).newPage();
  const recorded: string[] = [];
  page.on('request', (request) => recorded.push(request.url()));
  page.on('console', (message) => message.type() === 'error' && recorded.push(message.text()));
  page.on('pageerror', (error) => recorded.push(error.message));
  await page.goto(pathToFileURL(path).href);
  return { page, expectQuiet: () => expect(recorded).toEqual([pathToFileURL(path).href]) };
}

test('an exported HTML file opens from disk without network, and hostile text in it does nothing', async ({
  browser,
  strata,
}) => {
  const file = await fileOf(strata, await asked(strata, 'As a file?'));
  for (const call of file.runs[0]?.calls ?? []) call.text = hostile;
  Object.assign(file.runs[0] ?? {}, { answer: hostile });
  const html = await htmlOf(strata, file);
  const { page, expectQuiet } = await openFromDisk(browser, html);
  await expect(page).toHaveTitle('As a file? · Strata');
  await expect(page.getByRole('heading', { name: 'Light' }).first()).toBeVisible();
  await expect(page.locator('math').first()).toBeVisible();
  await expect(page.locator('table').first()).toBeVisible();
  await expect(page.locator('main script, main img, main a[href^="javascript"]')).toHaveCount(0);
  await page.getByRole('button', { name: 'Unfold all' }).click();
  await expect(page.locator('details.call[open]')).toHaveCount(3);
  await expectAccessible(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  await page.getByRole('button', { name: 'Replay' }).click();
  await page.getByRole('button', { name: 'Play' }).click();
  await expect(page.getByRole('button', { name: 'Play again' })).toBeVisible();
  expectQuiet();

  const { page: reader } = await openFromDisk(browser, html, { javaScriptEnabled: false });
  await expect(reader.getByRole('heading', { name: 'Light' }).first()).toBeVisible();
  await expect(reader.getByRole('button')).toHaveCount(0);
  await reader.locator('.outcome').getByText('Layer 1', { exact: true }).click();
  await expect(reader.locator('details.layer[open]')).toHaveCount(1);
});

const tideMixture = mixtureOf([['tide-1', 'tide-2']], { aggregator: { model: 'compatible/tide-editor' } });

/** A run of 8 s: both proposals end after 3 s, the answer begins after 4 s. */
async function tideFile(strata: Strata): Promise<ConversationFile> {
  const { run: created, message } = await ask(strata, { mixture: tideMixture });
  await follow(strata, created.id);
  const file = await fileOf(strata, message.conversationId);
  for (const run of file.runs) {
    const at = (ms: number) => new Date(Date.parse(run.startedAt) + ms).toISOString();
    for (const call of run.calls) {
      const [from, to] = call.layer === 1 ? [0, 3000] : [3500, 8000];
      const times = { queuedAt: null, startedAt: at(from), attemptAt: at(from), endedAt: at(to) };
      Object.assign(call, { ...times, ttftMs: 500, durationMs: to - from, pace: null });
    }
    for (const layer of run.layers) layer.at = at(3000);
    Object.assign(run, { finishedAt: at(8000), durationMs: 8000 });
  }
  return file;
}

test('in an exported file, pointing at a sentence shows its sources, and one of them leads to its passage', async ({
  browser,
  strata,
}) => {
  const html = await htmlOf(strata, await tideFile(strata));
  const { page, expectQuiet } = await openFromDisk(browser, html);
  const sources = page.getByRole('complementary', { name: 'Sources of the answer' });
  await expect(sources).toContainText('2 of 4 sentences');
  await page.getByText('The Moon').first().hover();
  const found = sources.locator('.found button');
  await expect(found).toHaveText([/^1\.1 .*tide-1 · near verbatimThe Moon pulls/i]);
  await page.getByText('Whoever sails').hover();
  await expect(sources).toContainText('Nobody: the aggregator’s own.');
  expect(
    await page
      .getByText('Whoever sails')
      .evaluate((element) => getComputedStyle(element).textDecorationStyle),
  ).toBe('dotted');

  const answer = page.getByRole('group', { name: 'Answer. The arrow keys' });
  await answer.focus();
  await page.keyboard.press('ArrowUp');
  await expect(found).toHaveText([/^1\.2 .*tide-2/i]);
  await expectAccessible(page);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await expect(page.locator('.passage.marked')).toHaveText(/^The Sun raises tides .* of the Moon\.$/);
  await expect(page.locator('.passage.marked')).toBeInViewport();
  await page.getByRole('button', { name: 'Back to the answer' }).click();
  await expect(answer).toBeFocused();
  await expect(found).toHaveText([/^1\.2/]);
  await page.setViewportSize({ width: 390, height: 844 });
  await page.getByText('Whoever sails').click();
  await expect(sources).toContainText('Nobody');
  await expectAccessible(page);
  expectQuiet();
});

test('in an exported file, the run plays again to its stored texts', async ({ browser, strata }) => {
  const file = await tideFile(strata);
  const html = await htmlOf(strata, file);
  const { page, expectQuiet } = await openFromDisk(browser, html, { reducedMotion: 'reduce' });
  const shown = await page.locator('.answer .prose').textContent();
  await page.getByRole('button', { name: 'Replay' }).click();
  const card = (call: string) => page.locator(`[data-call="${call}"]`);
  // With reduced motion it waits.
  const slider = page.getByRole('slider', { name: 'Time of the run' });
  await expect(slider).toHaveAttribute('aria-valuetext', '0.00 s of 8.0 s');
  await expect(card('1.1')).toContainText('asked');
  await slider.fill('1500');
  await expect(card('1.1')).toContainText('writing');
  const soFar = (await card('1.1').locator('.text').textContent()) ?? '';
  expect(soFar).not.toBe('');
  expect(tides.moon.startsWith(soFar) && soFar.length < tides.moon.length).toBe(true);
  await expectAccessible(page);
  await slider.press('ArrowRight');
  await expect(slider).toHaveAttribute('aria-valuetext', '1.6 s of 8.0 s');
  await page.getByText('8x').click();
  await slider.press(' ');
  await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Play again' })).toBeVisible();
  await expect(card('1.2').locator('.state')).toHaveText('done');
  expect(await card('1.2').locator('.text').textContent()).toBe(tides.sun);
  expect(await card('2.1').locator('.text').textContent()).toBe(shown);
  await slider.fill('0');
  expect(await card('1.2').locator('.text').textContent()).toBe('');
  await page.getByRole('button', { name: 'Close' }).first().click();
  await expect(page.locator('.answer')).toBeVisible();
  expectQuiet();

  const without = await openFromDisk(browser, await htmlOf(strata, file, '&layers=false'));
  await expect(without.page.locator('.answer')).toContainText('The Moon');
  await expect(without.page.getByRole('button', { name: 'Replay' })).toHaveCount(0);
  await expect(without.page.locator('.sentence, .sources')).toHaveCount(0);
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
