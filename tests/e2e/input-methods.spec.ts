import type { Locator } from '@playwright/test';
import { askOnStart, expect, questionOf, runEnds, test } from './fixtures';

/** How browsers report the key that confirms a word of an input method: most, and Safari. */
const confirmations = [
  { name: 'most browsers', isComposing: true, keyCode: 229 },
  { name: 'Safari', isComposing: false, keyCode: 229 },
];

/** Presses a key while a word is composed, once as each of the browsers reports it. */
async function pressComposing(field: Locator, key: 'Enter' | 'Escape') {
  for (const confirmation of confirmations)
    await test.step(confirmation.name, () => {
      const { isComposing, keyCode } = confirmation;
      return field.dispatchEvent('keydown', { key, isComposing, keyCode, bubbles: true, cancelable: true });
    });
}

test('Enter that confirms a word of an input method sends nothing, as most browsers and Safari report it', async ({
  page,
}) => {
  await page.goto('/');
  const field = page.getByRole('textbox', { name: 'Ask a question' });
  await field.fill('にほん');
  await pressComposing(field, 'Enter');
  await pressComposing(field, 'Escape');
  await expect(field).toBeFocused();
  await expect(field).toHaveValue('にほん');
  await expect(page).toHaveURL(/\/$/);

  await askOnStart(page, '日本');
  await page.getByRole('button', { name: 'Stop the run' }).click();
  await runEnds(page);
  await questionOf(page, '日本').hover();
  await page.getByRole('button', { name: 'Edit question' }).click();
  const edited = page.getByRole('textbox', { name: 'Edit question' });
  await edited.fill('にほん');
  await pressComposing(edited, 'Enter');
  await pressComposing(edited, 'Escape');
  await expect(edited).toHaveValue('にほん');
  await page.getByRole('button', { name: 'Cancel' }).click();

  await page
    .getByRole('button', { name: /^Actions for / })
    .first()
    .click();
  await page.getByRole('menuitem', { name: 'Rename' }).click();
  const title = page.getByRole('textbox', { name: 'New title' });
  await title.fill('にほん');
  await pressComposing(title, 'Enter');
  await pressComposing(title, 'Escape');
  await expect(title).toHaveValue('にほん');
  await title.press('Enter');
  await expect(
    page.getByRole('navigation', { name: 'Conversations' }).getByRole('link', { name: 'にほん' }).first(),
  ).toBeVisible();
});
