import { ask, follow, mixtureOf } from '../support/api';
import { expect, expectAccessible, test } from './fixtures';

test('the usage page shows what a run used, by mixture and by model, and exports it', async ({
  page,
  strata,
}) => {
  const { run } = await ask(strata, {
    content: 'What does it use?',
    mixture: { ...mixtureOf([['quick', 'quick']]), name: 'Counted' },
  });
  await follow(strata, run.id);
  await page.goto('/usage');
  await expect(page.getByRole('row', { name: /^Counted 3 .* unknown$/ })).toBeVisible();
  await expect(page.getByText(/calls? of models whose price is not known/)).toBeVisible();
  await expect(page.getByText('Tokens by day')).toBeVisible();
  await expectAccessible(page);
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Export CSV' }).click();
  expect((await download).suggestedFilename()).toMatch(/^strata-usage-.*\.csv$/);
  await page.getByText('7 days').click();
  await expect(page.getByRole('radio', { name: '7 days' })).toBeChecked();
  await expect(page.getByRole('row', { name: /^Counted 3 / })).toBeVisible();
});

test('a budget is set on the usage page, persists after a reload, and is removed', async ({ page }) => {
  await page.goto('/usage');
  const perRun = page.getByRole('spinbutton', { name: 'A run' });
  await perRun.fill('0.25');
  await page.getByRole('button', { name: 'Save budgets' }).click();
  await expect(page.getByText('Saved.')).toBeVisible();
  await page.reload();
  await expect(perRun).toHaveValue('0.25');
  await perRun.fill('');
  await page.getByRole('button', { name: 'Save budgets' }).click();
  await expect(page.getByText('Saved.')).toBeVisible();
  await page.reload();
  await expect(perRun).toHaveValue('');
});
