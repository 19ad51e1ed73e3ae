/** The timeline and the replay of a run. */
import type { Share } from '@/lib/contract/share-contract';
import { ask, follow, mixtureOf, send } from '../../support/api';
import {
  expect,
  expectAccessible,
  expectAccessibleInBothThemes,
  expectFits,
  letGoOn,
  runEnds,
  test,
} from '../fixtures';

test('a timeline that is chosen after the run is in sight at once, above the answer', async ({
  page,
  strata,
}) => {
  const { run, message } = await ask(strata, { mixture: mixtureOf([['quick', 'quick']]) });
  await follow(strata, run.id);
  for (const [width, height] of [
    [390, 844],
    [1280, 700],
  ] as const) {
    await page.setViewportSize({ width, height });
    await page.goto(`/c/${message.conversationId}?view=cards`);
    await expect(page.locator('[data-answer]')).toContainText('aggregator read 2 references');
    // The conversation scrolls; the page around it does not.
    expect(await page.evaluate(() => document.documentElement.scrollHeight - window.innerHeight)).toBe(0);
    await page.locator('label', { has: page.getByTitle('Timeline') }).click();
    await expect(page.locator('[data-row="1.1"]')).toBeInViewport();
    const topOf = async (selector: string) => (await page.locator(selector).boundingBox())?.y ?? 0;
    expect(await topOf('[data-row="2.1"]')).toBeLessThan(await topOf('[data-answer]'));
  }
});

test('a timeline grows while its calls run, says why it took so long, and works with keys', async ({
  page,
  strata,
}) => {
  const { run, message } = await ask(strata, {
    mixture: mixtureOf([['quick', 'out-of-order', 'held-last']]),
  });
  await page.goto(`/c/${message.conversationId}?view=timeline`);
  const row = (call: string) => page.locator(`[data-row="${call}"]`);
  await expect(row('1.3')).toContainText('writing');
  await expect(row('1.2')).toContainText('failed');
  await expect(row('1.2').locator('[data-phase="failed"]')).toHaveCount(1);
  await expect(row('2.1')).toContainText('waiting');
  const bar = row('1.3').locator('[data-phase="writing"]');
  const endOfBar = async () => {
    const box = await bar.boundingBox();
    return box === null ? 0 : box.x + box.width;
  };
  const before = await endOfBar();
  await expect.poll(endOfBar).toBeGreaterThan(before);
  await expectAccessible(page);
  letGoOn('held-last');
  await follow(strata, run.id);
  await runEnds(page);

  // While the layers fold, they are there twice.
  await expect(page.getByText(/: layer 1 took .+ because of 1\.3 \(wrote for .+\), the answer /)).toHaveCount(
    1,
  );
  await expect(page.getByText(/^The aggregator waited .+ for 1\.3 alone\.$/)).toBeVisible();
  const table = page.getByRole('table', { name: 'Timeline' });
  await expect(table.getByRole('rowheader', { name: /1\.3.*decides when the run ends/ })).toBeVisible();
  await row('1.1').getByRole('button').focus();
  await page.keyboard.press('ArrowDown');
  await expect(row('1.2').getByRole('button')).toBeFocused();
  await expect(row('1.2').locator('[data-told]')).toContainText('out of order');
  await page.keyboard.press('End');
  await expect(row('2.1').getByRole('button')).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(row('1.3').locator('[data-told]')).toContainText('first token after');
  await expectAccessibleInBothThemes(page);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/view=reader&call=1\.3/);
  await page.goBack();

  await page.getByText('By time', { exact: true }).click();
  await expect(page.locator('[data-row]').first()).toHaveAttribute('data-row', '1.3');
  await page.getByLabel('State').selectOption('Failed or stopped');
  await expect(page.locator('[data-row]')).toHaveCount(1);
  await page.getByLabel('State').selectOption('Every state');
  await page.getByLabel('Calls').selectOption('Layer 2');
  await expect(page.locator('[data-row]')).toHaveCount(1);
  await page.getByLabel('Calls').selectOption('Every call');
  await page.setViewportSize({ width: 390, height: 844 });
  await expectFits(page);
  const target = await row('1.1').getByRole('button').boundingBox();
  const height = await row('1.1').evaluate((element) => element.clientHeight);
  expect(height).toBeGreaterThanOrEqual(44);
  expect(target?.width).toBeGreaterThan(200);
});

test('the head of the axis stays below the run bar while rows scroll', async ({ page, strata }) => {
  const slots = Array<string>(12).fill('quick');
  const { run, message } = await ask(strata, { mixture: mixtureOf([slots, slots]) });
  await follow(strata, run.id);
  await page.goto(`/c/${message.conversationId}?view=timeline`);
  const head = page.getByRole('table', { name: 'Timeline' }).locator('thead');
  const bar = page.locator('[data-run-bar]');
  for (const size of [
    { width: 1280, height: 500 },
    { width: 390, height: 600 },
  ]) {
    await page.setViewportSize(size);
    await page.locator('[data-row="3.1"]').scrollIntoViewIfNeeded();
    await expect(page.locator('[data-row="1.1"]')).not.toBeInViewport();
    await expect(head).toBeInViewport({ ratio: 1 });
    const gap = async () =>
      ((await head.boundingBox())?.y ?? 0) -
      (await bar.evaluate((element) => element.getBoundingClientRect().bottom));
    await expect.poll(async () => Math.abs(await gap())).toBeLessThanOrEqual(1);
  }
});

test('a finished run plays again as it was, by keys, and so does a shared one', async ({ page, strata }) => {
  const { run, message } = await ask(strata, { mixture: mixtureOf([['w1', 'out-of-order']]) });
  await follow(strata, run.id);
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  await page.goto(`/c/${message.conversationId}`);
  await runEnds(page);
  const replay = page.locator('[data-replay]');
  // Until the page has its scripts, a key does nothing.
  await expect(async () => {
    await page.locator('article').click({ position: { x: 2, y: 2 } });
    await page.keyboard.press('p');
    await expect(replay).toBeVisible({ timeout: 2_000 });
  }).toPass();
  const time = page.getByRole('slider', { name: 'Time of the run' });
  const card = page.locator('li[data-call="1.1"]');
  await expect(replay).toHaveAttribute('data-replay', 'playing');
  await expect(page.locator('article')).toHaveAttribute('data-status', 'running');
  await expect(card).toContainText('w1-word3');
  await page.keyboard.press(' ');
  await expect(replay).toHaveAttribute('data-replay', 'paused');
  await expectAccessibleInBothThemes(page);
  await expect(time).toBeFocused();
  await page.keyboard.press('Home');
  await expect(time).toHaveAttribute('aria-valuetext', /^0\.00 s of .+, layer 1$/);
  await expect(card).not.toContainText('w1-word');
  await page.keyboard.press('End');
  await expect(time).toHaveAttribute('aria-valuetext', /the answer$/);
  await expect(page.locator('[data-answer]')).toContainText('aggregator-word39');
  await page.keyboard.press('ArrowLeft');
  await expect(page.locator('article')).toHaveAttribute('data-status', 'running');
  await page.keyboard.press('t');
  await expect(page.getByRole('table', { name: 'Timeline' })).toBeVisible();
  await page.keyboard.press('p');
  await expect(page.locator('[data-row="1.2"]')).toContainText('failed');

  const shares = `/api/conversations/${message.conversationId}/shares`;
  const { share }: { share: Share } = await (await send(strata, 'POST', shares, {})).json();
  await page.evaluate(() => localStorage.clear());
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(`${share.path}?view=replay`);
  await expect(replay).toHaveAttribute('data-replay', 'paused');
  await expect(time).toHaveAttribute('aria-valuetext', /^0\.00 s/);
  await page.getByText('8x', { exact: true }).click();
  await page.getByRole('button', { name: 'Play', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Play again' })).toBeVisible();
  await expect(page.locator('[data-answer]')).toContainText('aggregator-word39');
  await expectAccessibleInBothThemes(page);
  await page.setViewportSize({ width: 390, height: 844 });
  await expectFits(page);
});
