import { ask, follow, mixtureOf, send } from '../support/api';
import { expect, expectAccessible, letGoOn, questionOf, test, unfoldLayers } from './fixtures';

test('the sidebar renames, pins and deletes conversations, and undoes a deletion', async ({
  page,
  strata,
}) => {
  await send(strata, 'POST', '/api/conversations', { title: 'Letter to the landlord' });
  await page.goto('/');
  const item = page.getByRole('listitem').filter({ hasText: 'Letter to the landlord' });
  await item.hover();
  await page.getByRole('button', { name: 'Actions for Letter to the landlord' }).click();
  await page.getByRole('menuitem', { name: 'Rename' }).click();
  await page.getByRole('textbox', { name: 'New title' }).fill('Letter to the city');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('link', { name: 'Letter to the city' })).toBeVisible();

  await page.getByRole('listitem').filter({ hasText: 'Letter to the city' }).hover();
  await page.getByRole('button', { name: 'Actions for Letter to the city' }).click();
  await page.getByRole('menuitem', { name: 'Pin' }).click();
  await expect(page.getByRole('heading', { name: 'Pinned' })).toBeVisible();

  await page.getByRole('listitem').filter({ hasText: 'Letter to the city' }).hover();
  await page.getByRole('button', { name: 'Actions for Letter to the city' }).click();
  await page.getByRole('menuitem', { name: 'Delete' }).click();
  await expect(page.getByRole('link', { name: 'Letter to the city' })).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('link', { name: 'Letter to the city' })).toBeVisible();
});

test('the palette finds a conversation by its questions, says so and marks the word', async ({
  page,
  strata,
}) => {
  const { run, message } = await ask(strata, {
    content: 'Where do axolotls live?',
    mixture: mixtureOf([['p']]),
  });
  await follow(strata, run.id);
  await send(strata, 'PATCH', `/api/conversations/${message.conversationId}`, { title: 'Amphibians' });
  await page.goto('/');
  await expect(page.getByRole('link', { name: 'Amphibians' })).toBeVisible();
  await page.keyboard.press('Control+k');
  await page.getByPlaceholder('Search questions, answers and pages').fill('axolotl');
  const option = page.getByRole('option', { name: 'Amphibians' });
  await expect(option.getByText('Question', { exact: true })).toBeVisible();
  await expect(option.locator('mark')).toHaveText('axolotl');
  await option.click();
  await page.waitForURL(`**/c/${message.conversationId}**`);
});

test('the list loads further pages as it is scrolled', async ({ page, strata }) => {
  for (let index = 0; index < 40; index += 1) {
    await send(strata, 'POST', '/api/conversations', { title: `Scrolled ${index}` });
  }
  await page.goto('/');
  await expect(page.getByRole('link', { name: 'Scrolled 39' })).toBeVisible();
  await page
    .getByRole('navigation', { name: 'Conversations' })
    .evaluate((list) => list.scrollTo(0, list.scrollHeight));
  await expect(page.getByRole('link', { name: 'Scrolled 0', exact: true })).toBeAttached();
});

test('a visitor reads a share and continues it; the owner lists and revokes it', async ({
  page,
  browser,
  strata,
}) => {
  const { run, message } = await ask(strata, { content: 'Share this?', mixture: mixtureOf([['s1', 's2']]) });
  await follow(strata, run.id);
  await page.goto(`/c/${message.conversationId}`);
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  await page.getByRole('button', { name: 'Create and copy link' }).click();
  const link = page.getByRole('dialog').getByRole('link', { name: 'Share this?' });
  await expect(link).toBeVisible();
  const path = (await link.getAttribute('href')) ?? '';
  await expectAccessible(page);

  const visitor = await (await browser.newContext({ baseURL: strata.origin })).newPage();
  await visitor.goto(path);
  await expect(questionOf(visitor, 'Share this?')).toBeVisible();
  await unfoldLayers(visitor);
  await visitor.locator('[data-call="1.2"]').click();
  await expect(visitor.getByRole('region', { name: 'Reader' })).toContainText('s2-word39');
  await visitor.keyboard.press('Escape');
  await expectAccessible(visitor);
  await visitor.getByRole('button', { name: /Continue/ }).click();
  await visitor.waitForURL('**/c/**');
  expect(visitor.url()).not.toContain(message.conversationId);
  await expect(visitor.locator('[data-answer]')).toContainText('aggregator read 2 references');

  await page.goto('/shares');
  await page
    .getByRole('listitem')
    .filter({ hasText: 'Share this?' })
    .getByRole('button', { name: 'Revoke' })
    .click();
  await expect(page.getByText('No shared links.')).toBeVisible();
  await visitor.goto(path);
  await expect(visitor.getByRole('heading', { name: 'This link is no longer valid' })).toBeVisible();
});

test('a long conversation opens at its end and loads its complete beginning on scrolling up', async ({
  page,
  strata,
}) => {
  const mixture = mixtureOf([['quick']], { aggregator: { model: 'compatible/quick' } });
  let last = await ask(strata, { content: 'Long question 0?', mixture });
  for (let index = 1; index < 24; index += 1) {
    await follow(strata, last.run.id);
    const body = { content: `Long question ${index}?`, mixture, parentId: last.run.id };
    last = await ask(strata, body, last.message.conversationId);
  }
  await follow(strata, last.run.id);
  await page.goto(`/c/${last.message.conversationId}`);
  await expect(questionOf(page, 'Long question 23?')).toBeInViewport();
  await expect(questionOf(page, 'Long question 0?')).toHaveCount(0);
  await page.getByRole('main').hover();
  await expect(async () => {
    await page.mouse.wheel(0, -4000);
    await expect(questionOf(page, 'Long question 0?')).toBeInViewport({ timeout: 1_000 });
  }).toPass();
  // The response for this turn may arrive after those for the turns below.
  const first = page.locator('[data-turn]').first();
  await first.getByRole('button', { name: /2 layers · 2 calls/ }).click();
  await expect(first.locator('[data-call="1.1"]')).toContainText('quick says so');
});

test('a title from a model appears without a reload, until Settings turn titles off', async ({
  page,
  strata,
}) => {
  await send(strata, 'PUT', '/api/settings', { modelTitles: true });
  const mixture = mixtureOf([['quick']], { aggregator: { model: 'compatible/held-title' } });
  const { message } = await ask(strata, { content: 'Why is the sky blue?', mixture });
  await page.goto(`/c/${message.conversationId}`);
  await expect(page.getByRole('heading', { level: 1, name: 'Why is the sky blue?' })).toBeVisible();
  await expect(page.getByText('held-title begins').first()).toBeVisible();
  letGoOn('held-title');
  await expect(page.getByRole('heading', { level: 1, name: 'quick says so' })).toBeVisible();
  const list = page.getByRole('navigation', { name: 'Conversations' });
  await expect(list.getByRole('link', { name: 'quick says so' })).toBeVisible();

  await page.goto('/settings');
  const setting = page.getByRole('checkbox', { name: /Title conversations with a model/ });
  await expect(setting).toBeChecked();
  await setting.click();
  await page.reload();
  await expect(setting).not.toBeChecked();
  await expectAccessible(page);
});
