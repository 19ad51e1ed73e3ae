import { expect, expectAccessible, test } from './fixtures';

test('a menu opens, moves and closes by keyboard, and its button keeps the focus', async ({ page }) => {
  await page.goto('/');
  const button = page.getByRole('button', { name: /^Mixture:/ });
  await button.focus();
  await page.keyboard.press('Enter');
  const menu = page.getByRole('menu', { name: /^Mixture:/ });
  await expect(menu).toBeVisible();
  await expect(button).toHaveAttribute('aria-expanded', 'true');
  await expect(menu.getByRole('menuitemradio').first()).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(menu.getByRole('menuitemradio').nth(1)).toBeFocused();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(menu).toBeHidden();
  await expect(button).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(menu).toBeVisible();
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await expect(menu).toBeVisible();
  await expect(page.getByRole('menuitem', { expanded: true })).toBeVisible();
});

test('a second click on its button, or a click beside it, closes a menu', async ({ page }) => {
  await page.goto('/');
  const button = page.getByRole('button', { name: /^Mixture:/ });
  const box = (await button.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  const press = () => page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  for (const close of [press, () => page.mouse.click(5, 5)]) {
    await press();
    await expect(page.getByRole('menu')).toBeVisible();
    await close();
    await expect(page.getByRole('menu')).toBeHidden();
  }
});

test('without a network the page stays as it is, and the menu opens when the network is back', async ({
  browser,
  strata,
}) => {
  // With an empty cache: the scripts of a menu come when it is pointed at.
  const context = await browser.newContext({ baseURL: strata.origin });
  const page = await context.newPage();
  await page.goto('/mixtures/new');
  const menu = page.getByRole('button', { name: 'File and link' });
  await expect(menu).toHaveAttribute('aria-expanded', 'false');
  await context.setOffline(true);
  await page.getByRole('button', { name: 'Duplicate layer 1' }).hover();
  await menu.click();
  await expect(menu).toHaveAttribute('aria-expanded', 'true');
  await expect(page.getByRole('menu')).toHaveCount(0);
  await context.setOffline(false);
  await expect(page.getByRole('menuitem', { name: 'Import a file' })).toBeVisible();
  await context.close();
});

test('a button without a text tells what it does when a mouse rests on it or the keyboard reaches it', async ({
  page,
}) => {
  await page.goto('/mixtures/new');
  const name = 'Duplicate layer 1';
  const button = page.getByRole('button', { name });
  const tooltip = page.locator('[role=presentation] > [data-side]', { hasText: name });
  // A mouse that does not move tells the page nothing, so it comes again until the page has its scripts.
  await expect(async () => {
    await page.mouse.move(640, 400);
    await button.hover();
    await expect(tooltip).toBeVisible({ timeout: 2_000 });
  }).toPass();
  await page.mouse.move(640, 400);
  await expect(tooltip).toBeHidden();
  // From within the editor: the sidebar before it lists the conversations of other tests.
  await page.getByRole('main').getByRole('textbox').first().focus();
  for (let presses = 0; presses < 40; presses += 1) {
    await page.keyboard.press('Tab');
    if (await button.evaluate((element) => element === document.activeElement)) break;
  }
  await expect(button).toBeFocused();
  await expect(tooltip).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(tooltip).toBeHidden();
});
