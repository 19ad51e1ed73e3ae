import { ask, follow, mixtureOf, send } from '../support/api';
import {
  expect,
  expectAccessibleInBothThemes,
  expectFits,
  letGoOn,
  listenToRun,
  runEnds,
  test,
} from './fixtures';

for (const path of ['/', '/mixtures', '/usage', '/runs', '/settings', '/nowhere']) {
  test(`axe finds nothing at ${path}, in both themes`, async ({ page }) => {
    await page.goto(path);
    await page.waitForLoadState('networkidle');
    await expectAccessibleInBothThemes(page);
  });
}

test('axe finds nothing during a run and after it, in both themes', async ({ page, strata }) => {
  const layer = ['quick', 'quick', 'held-look'];
  const { message } = await ask(strata, { mixture: mixtureOf([layer, layer]) });
  await page.goto(`/c/${message.conversationId}`);
  await expect(page.locator('[data-call="1.3"]')).toContainText('held-look begins');
  await expectAccessibleInBothThemes(page);
  letGoOn('held-look');
  await runEnds(page);
  await page.getByRole('button', { name: /3 layers · 7 calls/ }).click();
  await expectAccessibleInBothThemes(page);
});

test('thirteen calls fit 390, 768 and 1280 px: rows scroll sideways, the page does not', async ({
  page,
  strata,
}) => {
  const layer = ['w1', 'w2', 'w3', 'w4', 'w5'];
  const mixture = mixtureOf([
    [...layer, 'held-w6'],
    [...layer, 'w6'],
  ]);
  const { message, run } = await ask(strata, { mixture });
  await page.goto(`/c/${message.conversationId}`);
  const last = page.locator('[data-call="1.6"]');
  for (const width of [390, 768, 1280]) {
    await page.setViewportSize({ width, height: 844 });
    await expectFits(page);
    await last.scrollIntoViewIfNeeded();
    await expect(last).toBeInViewport({ ratio: 0.9 });
    await expectFits(page);
  }
  letGoOn('held-w6');
  await follow(strata, run.id);
  await runEnds(page);
  for (const width of [390, 768, 1280]) {
    await page.setViewportSize({ width, height: 844 });
    await expectFits(page);
  }
});

test('the theme is chosen in the settings and persists', async ({ page }) => {
  await page.goto('/settings');
  await page.getByText('Dark', { exact: true }).click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.goto('/');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
});

test('a run is announced once for each of its states and never for a token', async ({ page, strata }) => {
  const layer = ['s1', 's2', 's3', 's4', 's5', 's6'];
  const mixture = mixtureOf([layer, layer], { name: 'Spoken' });
  await send(strata, 'POST', '/api/mixtures', mixture);
  await page.goto('/');
  await expect(page.getByRole('button', { name: 'Mixture: Spoken' })).toBeVisible();
  const announced = await listenToRun(page);
  const field = page.getByRole('textbox', { name: 'Ask a question' });
  await field.fill('What is said aloud?');
  await expect(page.getByRole('button', { name: 'Send' })).toBeEnabled();
  await field.press('Enter');
  await runEnds(page);
  expect(await announced()).toEqual([
    'Running Spoken: 13 calls in 3 layers.',
    'The aggregator is writing the answer.',
    'Answer complete.',
  ]);
  expect(await page.locator('[aria-live]:not([aria-live=off])').allTextContents()).not.toContain('word');
  await send(strata, 'DELETE', '/api/mixtures/spoken');
});

test('everything works with the keyboard alone', async ({ page }) => {
  await page.goto('/mixtures');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to the conversation' })).toBeFocused();
  await page.goto('/');
  await expect(page.getByRole('textbox', { name: 'Ask a question' })).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menuitemradio', { name: /^Demo 3 layers/ })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('menuitemradio', { name: /^Demo 3 layers/ })).toBeHidden();
  await page.getByRole('textbox', { name: 'Ask a question' }).fill('By keyboard?');
  await expect(page.getByRole('button', { name: 'Send' })).toBeEnabled();
  await page.keyboard.press('Enter');
  await page.waitForURL('**/c/**');
  await page.getByRole('textbox', { name: 'Ask a follow-up' }).focus();
  await page.keyboard.press('Escape');
  await runEnds(page);
  await page.getByRole('button', { name: /3 layers · 13 calls/ }).focus();
  // The layers of a run without an answer stay expanded.
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-call="1.1"]')).toBeHidden();
  await page.keyboard.press('Enter');
  const card = page.locator('[data-call="1.1"]').getByRole('button', { name: /^Careful/ });
  await card.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: 'Reader' })).toContainText('call 1.1');
  await page.keyboard.press('Escape');
  await expect(card).toBeFocused();
  await page.getByRole('button', { name: 'Share', exact: true }).focus();
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keyboard' })).toBeVisible();
});
