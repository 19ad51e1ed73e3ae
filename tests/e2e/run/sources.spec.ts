import { ask, follow, mixtureOf } from '../../support/api';
import { expect, expectAccessible, expectFits, test } from '../fixtures';

const mixture = mixtureOf([['tide-1', 'tide-2']], { aggregator: { model: 'compatible/tide-editor' } });

test.beforeEach(async ({ page, strata }) => {
  const { run, message } = await ask(strata, { mixture });
  await follow(strata, run.id);
  await page.goto(`/c/${message.conversationId}`);
});

test('the keyboard and the mouse show which proposals say the same, and what is the aggregator’s own', async ({
  page,
}) => {
  const sources = page.getByRole('complementary', { name: 'Sources of the answer' });
  await expect(sources).toContainText('of 4 sentences');
  // A worker compares the texts, not the page.
  const answers = page.workers().map((worker) => worker.evaluate(() => typeof document === 'undefined'));
  expect(await Promise.all(answers)).toContain(true);

  await page.getByRole('region', { name: 'Answer. The arrow keys' }).focus();
  await page.keyboard.press('ArrowDown');
  await expect(sources.getByRole('button')).toHaveCount(2);
  await page.keyboard.press('ArrowDown');
  await expect(sources).toContainText('Nobody');
  await page.keyboard.press('Escape');
  await expect(sources).toContainText('Point at or tap a sentence');

  const [first, second] = [page.locator('[data-answer] p').first(), page.locator('[data-answer] p').last()];
  await first.hover({ position: { x: 40, y: 10 } });
  await expect(sources.getByRole('button')).toHaveCount(1);
  await expect(sources.getByRole('button')).toContainText('1.1tide-1near verbatim');
  await expect(sources.getByRole('button')).toContainText('The Moon pulls the near side of the Earth');
  await second.hover();
  await expect(sources).toContainText('Nobody: the aggregator’s own.');
  await expectAccessible(page);
});

test('on a phone a tap on a paragraph opens its sources in a sheet', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await expect(page.getByRole('complementary', { name: 'Sources of the answer' })).toBeHidden();
  const sheet = page.getByRole('dialog', { name: /^Paragraph/ });
  await expect(async () => {
    await page
      .locator('[data-answer] p')
      .first()
      .click({ position: { x: 40, y: 10 } });
    await expect(sheet).toContainText('near verbatim', { timeout: 500 });
  }).toPass();
  await sheet.getByRole('button', { name: 'Next paragraph' }).click();
  await expect(sheet).toContainText('Nobody');
  await expectFits(page);
  await expectAccessible(page);
});
