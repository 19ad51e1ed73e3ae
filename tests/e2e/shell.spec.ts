import type { Page } from '@playwright/test';
import { ask, follow, mixtureOf, send } from '../support/api';
import { expect, expectAccessible, letGoOn, runEnds, test } from './fixtures';

test('the start page shows the layers of the mixture and accepts a question from its first paint', async ({
  browser,
  strata,
}) => {
  const context = await browser.newContext({ baseURL: strata.origin, javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto('/');
  await expect(page.getByRole('figure', { name: 'Demo: 3 layers, 13 calls' })).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Ask a question' })).toBeVisible();
  await context.close();
});

test('a page is prefetched when a person points at its link, and not before', async ({ page }) => {
  const prefetched: string[] = [];
  page.on('request', (request) => {
    if ('next-router-prefetch' in request.headers()) prefetched.push(new URL(request.url()).pathname);
  });
  await page.goto('/', { waitUntil: 'networkidle' });
  expect(prefetched).toEqual([]);
  await page.getByRole('link', { name: 'Usage' }).hover();
  await expect.poll(() => new Set(prefetched)).toEqual(new Set(['/usage']));
  await page.getByRole('link', { name: 'Mixtures' }).focus();
  await expect.poll(() => new Set(prefetched)).toEqual(new Set(['/usage', '/mixtures']));
});

test('each conversation keeps its draft across reloads and navigation', async ({ page, strata }) => {
  const { message } = await ask(strata, { content: 'Where is my draft?', mixture: mixtureOf([['d1']]) });
  await page.goto(`/c/${message.conversationId}`);
  const field = page.getByRole('textbox', { name: 'Ask a follow-up' });
  await field.fill('Half a thought');
  await page.reload();
  await expect(field).toHaveValue('Half a thought');
  await page.getByRole('link', { name: 'New question' }).click();
  await expect(page.getByRole('textbox', { name: 'Ask a question' })).toHaveValue('');
  await page.goBack();
  await expect(field).toHaveValue('Half a thought');
});

test('a new conversation starts with the mixture that was chosen last', async ({ page }) => {
  await page.goto('/mixtures');
  await page.getByText(/mixtures cannot run here$/).click();
  await expect(page.getByRole('heading', { name: 'Open MoA', exact: true })).toBeVisible();
  // Mixtures that cannot run name the missing key and cannot be chosen.
  const card = (name: string) =>
    page.getByRole('listitem').filter({ has: page.getByRole('heading', { name, exact: true }) });
  const openMoa = card('Open MoA');
  await expect(openMoa).toContainText('TOGETHER_API_KEY');
  await expect(openMoa.getByRole('button', { name: 'Use' })).toHaveCount(0);
  await card('Demo').getByRole('button', { name: 'Use' }).click();
  await page.waitForURL((url) => url.pathname === '/');
  await expect(page.getByRole('button', { name: 'Mixture: Demo' })).toBeVisible();
});

test('a conversation keeps its mixture until another is chosen in it', async ({ page, strata }) => {
  const { run, message } = await ask(strata, { mixture: 'demo-compared' });
  await send(strata, 'POST', `/api/runs/${run.id}/stop`);
  await page.goto(`/c/${message.conversationId}`);
  await page.getByRole('button', { name: 'Mixture: Demo, compared' }).click();
  await page.getByRole('menuitemradio', { name: /^Demo 3 layers/ }).click();
  await page.reload();
  await expect(page.getByRole('button', { name: 'Mixture: Demo', exact: true })).toBeVisible();
});

test('on a phone the sidebar is a sheet that closes after a choice', async ({ page, strata }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const { message } = await ask(strata, { content: 'In the sheet?', mixture: mixtureOf([['p1']]) });
  await page.goto('/');
  await page.getByRole('button', { name: 'Open the sidebar' }).click();
  const sheet = page.getByRole('dialog', { name: 'Conversations' });
  await expect(sheet.getByRole('link', { name: 'In the sheet?' })).toBeVisible();
  await expectAccessible(page);
  await sheet.getByRole('link', { name: 'In the sheet?' }).click();
  await page.waitForURL(`**/c/${message.conversationId}`);
  await expect(sheet).toBeHidden();
});

test('pages for missing items explain the problem and offer a link', async ({ page }) => {
  for (const [path, words] of [
    ['/c/no-such-conversation', 'Conversation not found'],
    ['/s/no-such-token', 'This link is no longer valid'],
    ['/nothing/here', 'Page not found'],
  ] as const) {
    const answer = await page.goto(path);
    expect(answer?.status()).toBe(404);
    await expect(page.getByRole('heading', { name: words })).toBeVisible();
    await expect(page.getByRole('main').getByRole('link').first()).toBeVisible();
  }
});

test('a reader without a network sees a notice, and the complete run when the network is back', async ({
  browser,
  strata,
  network,
}) => {
  const { message } = await ask(strata, { mixture: mixtureOf([['held-network', 'quick']]) });
  const context = await browser.newContext({ baseURL: `http://127.0.0.1:${network.port}` });
  const page = await context.newPage();
  await page.goto(`/c/${message.conversationId}`);
  await expect(page.locator('[data-call="1.1"]')).toContainText('held-network begins');
  network.cut();
  await expect(page.getByText('Reconnecting…')).toBeVisible();
  letGoOn('held-network');
  network.mend();
  await runEnds(page);
  await expect(page.locator('article')).toHaveAttribute('data-status', 'succeeded');
  await expect(page.locator('[data-answer]')).toContainText('aggregator read 2 references');
  await expect(page.getByText('Reconnecting…')).toBeHidden();
  await context.close();
});

test('Copy copies the Markdown source of the answer', async ({ page, context, strata }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: strata.origin });
  const { run, message } = await ask(strata, { content: 'Copy me?', mixture: mixtureOf([['c1']]) });
  await follow(strata, run.id);
  await page.goto(`/c/${message.conversationId}`);
  await page.getByRole('button', { name: 'Copy answer' }).click();
  await expect(page.getByRole('button', { name: 'Copied' })).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain('aggregator read 1 references.');
});

test('when a part of the page fails to load, the text stays readable and the part loads later', async ({
  page,
  strata,
}) => {
  // Only the browser renders so long an answer.
  const mixture = mixtureOf([['quick']], { aggregator: { model: 'compatible/items' } });
  const { run, message } = await ask(strata, { mixture });
  await follow(strata, run.id);
  const chunks: string[] = [];
  page.on('response', (response) => chunks.push(new URL(response.url()).pathname));
  await page.goto(`/c/${message.conversationId}`);
  const answer = page.locator('[data-answer]');
  await expect(answer.locator('li').first()).toHaveText('item 0 of the list');
  const before = new Set(await scriptsOf(page));
  const late = chunks.filter((chunk) => chunk.endsWith('.js') && !before.has(chunk));
  expect(late.length).toBeGreaterThan(0);

  let refuses = true;
  let refused = 0;
  await page.route(
    (url) => refuses && late.includes(url.pathname),
    (route) => {
      refused += 1;
      return route.abort('internetdisconnected');
    },
  );
  await page.reload();
  await expect(answer).toContainText('- item **0** of the list');
  await expect.poll(() => refused).toBeGreaterThan(0);
  refuses = false;
  await expect(answer.locator('li').first()).toHaveText('item 0 of the list');
});

/** The scripts in the HTML of the page. */
function scriptsOf(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const html = await (await fetch(location.href)).text();
    return [...html.matchAll(/src="([^"]+\.js)"/g)].map(([, src]) => src ?? '');
  });
}
