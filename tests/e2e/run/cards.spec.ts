import type { Page } from '@playwright/test';
import { ask, follow, mixtureOf } from '../../support/api';
import {
  expect,
  expectAccessibleInBothThemes,
  expectFits,
  letGoOn,
  runEnds,
  test,
  unfoldLayers,
} from '../fixtures';

/** The calls whose cards are not wholly between the run bar and the composer. */
function hiddenCards(page: Page, layer: number): Promise<string[]> {
  return page.evaluate((number) => {
    const top = document.querySelector('[data-run-bar]')?.getBoundingClientRect().bottom ?? 0;
    const bottom = document.querySelector('form')?.getBoundingClientRect().top ?? 0;
    return [...document.querySelectorAll<HTMLElement>(`[data-layer="${number}"] li`)]
      .filter((card) => {
        const box = card.getBoundingClientRect();
        return box.top < top || box.bottom > bottom || box.right > innerWidth;
      })
      .map((card) => card.dataset.call ?? '');
  }, layer);
}

/** Where the top of a paragraph of the answer is, once nothing moves. */
async function topOf(page: Page, text: string): Promise<number> {
  await page.evaluate(() =>
    Promise.all(document.getAnimations().map(({ finished }) => finished.catch(() => {}))),
  );
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  );
  const shown = page.locator('[data-answer]').getByText(text, { exact: true });
  // An element that is replaced while it is measured has no place.
  let top: number | null = null;
  await expect
    .poll(async () => {
      top = await shown.evaluate((element) =>
        element.isConnected ? element.getBoundingClientRect().top : null,
      );
      return top;
    })
    .not.toBeNull();
  return top ?? Number.NaN;
}

/** The height of a layer in px; infinite while it is replaced. */
async function heightOf(page: Page, layer: number): Promise<number> {
  const box = await page.locator(`[data-layer="${layer}"]`).boundingBox();
  return box?.height ?? Number.POSITIVE_INFINITY;
}

const twelve = (model: string) => Array<string>(12).fill(model);

test('of forty calls the layer that works is in view as a whole, and every other layer is one line', async ({
  page,
  strata,
}) => {
  await page.setViewportSize({ width: 1920, height: 1080 });
  const layers = [twelve('held-f1'), twelve('held-f2'), twelve('held-f3'), ['quick', 'quick', 'quick']];
  const { run, message } = await ask(strata, { mixture: mixtureOf(layers) });
  await page.goto(`/c/${message.conversationId}`);
  for (const layer of [1, 2, 3]) {
    const band = page.locator(`[data-layer="${layer}"]`);
    await expect(band.getByText(`held-f${layer} begins`)).toHaveCount(12);
    await expect.poll(() => hiddenCards(page, layer)).toEqual([]);
    await expect(page.locator('[data-layer] li')).toHaveCount(12);
    for (const other of [1, 2, 3, 4].filter((number) => number !== layer))
      await expect.poll(() => heightOf(page, other)).toBeLessThan(48);
    letGoOn(`held-f${layer}`);
  }
  await follow(strata, run.id);
  await runEnds(page);
  await expect(page.locator('[data-layer] li')).toHaveCount(0);
  await page.reload();
  const answer = await page.locator('[data-answer]').boundingBox();
  expect((await page.locator('[data-layer="1"]').boundingBox())?.y).toBeGreaterThan(answer?.y ?? 0);
});

test('on a small screen the page follows the layer that works', async ({ page, strata }) => {
  await page.setViewportSize({ width: 1280, height: 640 });
  const slots = (model: string) => Array<string>(6).fill(model);
  const layers = [1, 2, 3, 4].map((layer) => slots(`held-s${layer}`));
  const { message } = await ask(strata, { mixture: mixtureOf(layers) });
  await page.goto(`/c/${message.conversationId}`);
  for (const layer of [1, 2, 3, 4]) {
    await expect(page.locator(`[data-layer="${layer}"]`).getByText(`held-s${layer} begins`)).toHaveCount(6);
    await expect.poll(() => hiddenCards(page, layer)).toEqual([]);
    await expect(page.locator('[data-run-bar]')).toBeInViewport({ ratio: 1 });
    letGoOn(`held-s${layer}`);
  }
  await runEnds(page);
});

test('the line that is read stays where it is when layers fold and when the run ends', async ({
  page,
  strata,
}) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  const aggregator = { model: 'compatible/long-held-a' };
  const layers = ['held-l1', 'held-l2', 'held-l3'].map((model) => Array<string>(6).fill(model));
  const { message } = await ask(strata, { mixture: mixtureOf(layers, { aggregator }) });
  await page.goto(`/c/${message.conversationId}`);
  await expect(page.getByText('held-l1 begins')).toHaveCount(6);
  // The person unfolds the layers below and scrolls to them, past layer 1, which then folds above.
  await page.getByRole('button', { name: /^Layer 3/ }).click();
  await page.getByRole('button', { name: /^Layer 2/ }).click();
  await page.getByText('will write the answer').hover();
  await page.mouse.wheel(0, 2000);
  const read = page.getByText(/will write the answer when/);
  const where = async () => Math.round((await read.boundingBox())?.y ?? 0);
  await expect(page.locator('[data-call="1.1"]')).not.toBeInViewport();
  const before = await where();
  letGoOn('held-l1');
  await expect(page.getByText('held-l2 begins')).toHaveCount(6);
  await expect(page.locator('[data-call="1.1"]')).toHaveCount(0);
  expect(Math.abs((await where()) - before)).toBeLessThanOrEqual(2);

  letGoOn('held-l2');
  letGoOn('held-l3');
  await expect(page.getByText('Paragraph 39 of a long answer.')).toBeVisible();
  await page.getByRole('button', { name: /^Jump to/ }).click();
  await page.getByText('Paragraph 35 of a long answer.').hover();
  await page.mouse.wheel(0, -200);
  const top = await topOf(page, 'Paragraph 30 of a long answer.');
  letGoOn('long-held-a');
  await runEnds(page);
  expect(Math.abs((await topOf(page, 'Paragraph 30 of a long answer.')) - top)).toBeLessThanOrEqual(2);
});

test('the end of a followed answer stays where it is when the run ends', async ({ page, strata }) => {
  const aggregator = { model: 'compatible/long-held-b' };
  const { message } = await ask(strata, {
    mixture: mixtureOf([['quick', 'quick'], ['quick']], { aggregator }),
  });
  await page.goto(`/c/${message.conversationId}`);
  await expect(page.getByText('Paragraph 39 of a long answer.')).toBeInViewport();
  const top = await topOf(page, 'Paragraph 36 of a long answer.');
  letGoOn('long-held-b');
  await runEnds(page);
  expect(Math.abs((await topOf(page, 'Paragraph 36 of a long answer.')) - top)).toBeLessThanOrEqual(2);
});

test('the bars of the layers grow while a run is watched, and their end leaves the answer where it is', async ({
  page,
  strata,
}) => {
  const aggregator = { model: 'compatible/held-bars' };
  const { message } = await ask(strata, {
    mixture: mixtureOf([['quick', 'quick'], ['quick']], { aggregator }),
  });
  await page.goto(`/c/${message.conversationId}`);
  await expect(page.locator('[data-answer]')).toContainText('held-bars begins');
  const bars = page.getByRole('list', { name: /^Layers by / });
  await expect(bars.getByRole('listitem')).toHaveCount(3);
  await expect(bars.getByRole('img')).toHaveCount(3);
  const top = await topOf(page, 'held-bars begins');
  letGoOn('held-bars');
  await runEnds(page);
  await expect(bars.getByRole('img', { name: /^3\.1 / })).toBeVisible();
  await expect(bars.getByRole('img', { name: /of the answer first found here$/ }).first()).toBeVisible();
  expect(Math.abs((await topOf(page, 'held-bars begins and ends.')) - top)).toBeLessThanOrEqual(1);
});

test('failed calls share one sentence, are shown alone, and are retried in one run, by keyboard', async ({
  page,
  strata,
}) => {
  const mixture = mixtureOf([['k1', 'out-of-order', 'out-of-order', 'k2'], ['k3']]);
  const { run, message } = await ask(strata, { mixture });
  await follow(strata, run.id);
  await page.goto(`/c/${message.conversationId}`);
  const bar = page.locator('[data-run-bar]');
  const filter = bar.getByRole('button', { name: '2 failed' });
  await filter.focus();
  await page.keyboard.press('Enter');
  await expect(filter).toHaveAttribute('aria-pressed', 'true');
  await expect(page.locator('[data-layer="1"] li')).toHaveCount(2);
  await expect(page.locator('[data-layer="2"] li')).toHaveCount(0);
  await expect(page.locator('[data-layer="1"]')).toBeInViewport();
  await expect(page.getByText(/^2 calls: .*This model is out of order/)).toHaveCount(1);
  await expect(page.getByText(/This model is out of order/)).toHaveCount(1);
  for (const width of [390, 1280]) {
    await page.setViewportSize({ width, height: 844 });
    await expectFits(page);
    await expectAccessibleInBothThemes(page);
  }
  await filter.focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-layer="1"] li')).toHaveCount(4);
  await page.keyboard.press('Tab');
  await expect(bar.getByRole('button', { name: 'Retry all failed' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByText('2 / 2')).toBeVisible();
  await runEnds(page);
  await expect(page.locator('[data-end]')).toContainText('The retried calls failed again');
  await unfoldLayers(page);
  await expect(page.locator('[data-call="1.1"]')).toContainText('kept');
});

test('a card shows its first claim, its total time and, on a phone, fits a list of targets for fingers', async ({
  page,
  strata,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const { run, message } = await ask(strata, { mixture: mixtureOf([['titled', 'quick', 'quick']]) });
  await follow(strata, run.id);
  await page.goto(`/c/${message.conversationId}`);
  await unfoldLayers(page);
  const card = page.locator('[data-call="1.1"]');
  await expect(card).toContainText('The sky is blue.');
  await expect(card).not.toContainText('Short answer');
  await expect(card.getByRole('button', { name: /^Titled/ })).toHaveAttribute(
    'title',
    /Total \d.* First token after/,
  );
  await expectFits(page);
  const tooSmall = await page.locator('article').evaluate((article) =>
    [...article.querySelectorAll('button, a, label')]
      .filter(
        (target) => target.closest('li[data-call]') === null && target.closest('[data-answer]') === null,
      )
      .map((target) => ({
        words: target.textContent || target.ariaLabel,
        box: target.getBoundingClientRect(),
      }))
      .filter(({ box }) => box.height > 1 && (box.height < 40 || box.width < 40))
      .map(({ words, box }) => `${words}: ${box.width} x ${box.height}`),
  );
  expect(tooSmall).toEqual([]);
});

test('one call is stopped on its card, and the others go on', async ({ page, strata }) => {
  const { message } = await ask(strata, { mixture: mixtureOf([['held-stop', 'held-on']]) });
  await page.goto(`/c/${message.conversationId}`);
  await expect(page.locator('[data-call="1.1"]')).toContainText('held-stop begins');
  await page.locator('[data-call="1.1"]').hover();
  await page.getByRole('button', { name: 'Stop call 1.1' }).click();
  await expect(page.locator('[data-call="1.1"]')).toContainText('stopped');
  await expect(page.locator('[data-call="1.2"]')).toContainText('writing');
  letGoOn('held-on');
  await runEnds(page);
  await expect(page.locator('[data-answer]')).toContainText('aggregator read 1 references');
});

test('a finished call is rated on its card, by pointer, keyboard and finger', async ({ page, strata }) => {
  const { run, message } = await ask(strata, { mixture: mixtureOf([['quick', 'quick']]) });
  await follow(strata, run.id);
  await page.goto(`/c/${message.conversationId}`);
  await unfoldLayers(page);
  const card = page.locator('li[data-call="1.1"]');
  const thumb = (name: string) => card.getByRole('button', { name: `${name}: call 1.1` });
  await card.hover();
  await thumb('Good').click();
  await expect(thumb('Good')).toHaveAttribute('aria-pressed', 'true');
  await card.getByRole('button', { name: /^Quick/ }).focus();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(thumb('Bad')).toHaveAttribute('aria-pressed', 'true');
  await expect(thumb('Good')).toHaveAttribute('aria-pressed', 'false');
  await expectAccessibleInBothThemes(page);
  await page.reload();
  await page.setViewportSize({ width: 390, height: 844 });
  await unfoldLayers(page);
  await expect(thumb('Bad')).toHaveAttribute('aria-pressed', 'true');
  const { width, height } = (await thumb('Good').boundingBox()) ?? { width: 0, height: 0 };
  expect(Math.min(width, height)).toBeGreaterThanOrEqual(44);
  await thumb('Good').click();
  await expect(thumb('Good')).toHaveAttribute('aria-pressed', 'true');
  await expect(page).not.toHaveURL(/view=reader/);
});

test('the title is edited in the head: Enter saves it, Escape keeps the old one', async ({
  page,
  strata,
}) => {
  const { run, message } = await ask(strata, {
    content: 'What is it called?',
    mixture: mixtureOf([['quick']]),
  });
  await follow(strata, run.id);
  await page.goto(`/c/${message.conversationId}`);
  await page.getByRole('heading', { level: 1 }).getByRole('button').click();
  const field = page.getByRole('textbox', { name: 'New title' });
  await expect(field).toBeFocused();
  await field.fill('Naming');
  await page.keyboard.press('Enter');
  const title = page.getByRole('heading', { level: 1 }).getByRole('button', { name: 'Naming' });
  await expect(title).toBeFocused();
  await expect(page.getByRole('link', { name: 'Naming' })).toBeVisible();
  await page.keyboard.press('Enter');
  await field.fill('Not this');
  await page.keyboard.press('Escape');
  await expect(title).toBeVisible();
  await page.reload();
  await expect(title).toBeVisible();
});

test('the palette finds an answer, shows where, and goes to pages', async ({ page, strata }) => {
  const { run, message } = await ask(strata, {
    content: 'Which colour?',
    mixture: mixtureOf([['quick']], { aggregator: { model: 'compatible/titled' } }),
  });
  await follow(strata, run.id);
  await page.goto('/');
  await page.keyboard.press('Control+k');
  const field = page.getByPlaceholder('Search questions, answers and pages');
  await field.fill('SKY is blue');
  const option = page.getByRole('option', { name: /Which colour\?.*sky is blue/ });
  await expect(option).toBeVisible();
  await expectAccessibleInBothThemes(page);
  await page.keyboard.press('Enter');
  await page.waitForURL(`**/c/${message.conversationId}**`);
  await page.keyboard.press('Control+k');
  await field.fill('usage');
  await page.getByRole('option', { name: 'Usage and budgets' }).click();
  await page.waitForURL('**/usage');
  await page.keyboard.press('Control+k');
  await field.fill('shares');
  await expect(page.getByRole('option', { name: 'Shared links', selected: true })).toBeVisible();
  await page.keyboard.press('Enter');
  await page.waitForURL('**/shares');
});
