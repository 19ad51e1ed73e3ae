import type { Page } from '@playwright/test';
import { ask, follow, mixtureOf, send } from '../../support/api';
import type { Strata } from '../../support/strata';
import { expect, expectAccessibleInBothThemes, expectFits, letGoOn, runEnds, test } from '../fixtures';

/** Asks about the tower, and waits for the end of the run. */
async function towerRun(strata: Strata) {
  const mixture = mixtureOf([['iron', 'steel', 'hebrew', 'out-of-order'], ['quick']], {
    aggregator: { model: 'compatible/quick' },
  });
  const { run, message } = await ask(strata, { content: 'How tall is the tower?', mixture });
  const { calls } = await follow(strata, run.id);
  return { path: `/c/${message.conversationId}`, conversationId: message.conversationId, calls };
}

const reader = (page: Page) => page.getByRole('region', { name: 'Reader' });
const columns = (page: Page) =>
  reader(page)
    .locator('[data-column]:visible')
    .evaluateAll((found) => found.map((column) => column.getAttribute('data-column')));

/** The texts of the marks of one kind, sorted. */
const marked = (page: Page, name: string) =>
  page.evaluate((kind) => [...(CSS.highlights.get(kind) ?? [])].map(String).toSorted(), name);

/** Whether the reader is what a person sees where the element is. */
const isCovered = (page: Page, selector: string) =>
  page.evaluate((wanted) => {
    // What is inert is never found at a point.
    for (const element of document.querySelectorAll('[inert]')) element.removeAttribute('inert');
    const { left, top, width, height } =
      document.querySelector(wanted)?.getBoundingClientRect() ?? new DOMRect();
    const seen = document.elementFromPoint(left + width / 2, top + height / 2);
    return seen?.closest('[data-reader]') != null;
  }, selector);

test('the reader is opened, moved and widened by keys alone', async ({ page, strata }) => {
  const { path } = await towerRun(strata);
  await page.goto(path);
  await expect(page.locator('[data-answer]')).toContainText('quick says so');
  // The composer has the focus, and takes the keys.
  await page.getByRole('button', { name: 'Share', exact: true }).focus();
  await page.keyboard.press('r');
  await expect(reader(page)).toBeFocused();
  expect(await columns(page)).toEqual(['3.1']);
  expect(await isCovered(page, '[data-run-bar]'), 'the run bar is below the reader').toBe(true);
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('k');
  await expect(reader(page)).toContainText('This model is out of order');
  await expect(reader(page).getByRole('button', { name: 'Retry', exact: true })).toBeVisible();
  await expectAccessibleInBothThemes(page);
  for (let left = 0; left < 3; left += 1) await page.keyboard.press('k');
  await expect(page).toHaveURL(/view=reader&call=1\.1$/);
  await page.keyboard.press('+');
  expect(await columns(page)).toEqual(['1.1', '1.2']);
  // A pinned column stays, and the keys move the other one.
  await page.keyboard.press('k');
  await page.keyboard.press('p');
  await page.keyboard.press('j');
  expect(await columns(page)).toHaveLength(2);
  await page.reload();
  await expect(page).toHaveURL(/call=1\.\d,1\.\d$/);
  await expect(reader(page)).toBeFocused();
});

test('two columns are compared and the run is searched by keys alone, and Escape closes first the search', async ({
  page,
  strata,
}) => {
  const { path } = await towerRun(strata);
  await page.goto(`${path}?view=reader&call=1.1,1.2`);
  await expect(reader(page)).toBeFocused();
  await page.keyboard.press('d');
  await expect(page.getByRole('region', { name: 'Comparison of 1.1 and 1.2' })).toBeVisible();
  await expect.poll(() => marked(page, 'other-number')).toEqual(['1887', '1889', '324', '324', '330', '330']);
  expect(await marked(page, 'shared')).toContain('It is made of iron.');
  await expectAccessibleInBothThemes(page);
  await page.keyboard.press('d');

  await page.keyboard.press('/');
  await page.keyboard.type('TOWER');
  await expect(reader(page).getByRole('status')).toContainText('2');
  await expect(reader(page).getByRole('navigation', { name: 'Calls' })).toContainText('1 match');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await expect(reader(page).getByRole('status')).toContainText('2 / 2');
  await expect.poll(() => marked(page, 'current-match')).toEqual(['tower']);
  // Escape ends the search, and then closes the reader.
  await page.keyboard.press('Escape');
  await expect(reader(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(reader(page)).toBeHidden();
});

test('a marked passage is scrolled to, the request folds the calls that it quotes, and Back closes the reader', async ({
  page,
  strata,
}) => {
  const { path, calls } = await towerRun(strata);
  await page.setViewportSize({ width: 900, height: 420 });
  const start = calls[1]?.text.indexOf('Nobody checked') ?? 0;
  await page.goto(`${path}?view=reader&call=1.2&at=${start}-${start + 20}`);
  await expect.poll(() => marked(page, 'passage')).toEqual(['Nobody checked them.']);
  await expect(reader(page).getByText('Nobody checked them.')).toBeInViewport();

  await page.keyboard.press('k');
  await expect(page).toHaveURL(/call=1\.1$/);
  // Rendered Markdown is taller than the text that stands for it at first.
  await expect(reader(page).locator('table')).toBeVisible();
  await reader(page)
    .getByRole('button', { name: /Reasoning, 17 characters, never passed on/ })
    .click();
  await expect(reader(page)).toContainText('A secret thought.');

  await page.keyboard.press('Escape');
  await expect(reader(page)).toBeHidden();
  await page.getByRole('button', { name: /^Answer by/ }).click();
  await expect(page).toHaveURL(/call=3\.1/);
  await reader(page).getByRole('button', { name: 'Exact request' }).click();
  await expect(reader(page).locator('pre').first()).toContainText('Responses from models:');
  await reader(page).getByRole('button', { name: 'Copy request as…' }).click();
  await expect(page.getByRole('menuitem')).toHaveText(['JSON', 'curl', 'AI SDK', 'OpenAI SDK']);
  await page.keyboard.press('Escape');
  await page.goBack();
  await expect(reader(page)).toBeHidden();
});

test('a proposal becomes the answer, is compared with the one before, and both are rated', async ({
  page,
  strata,
}) => {
  const { path } = await towerRun(strata);
  await page.goto(`${path}?view=reader&call=1.1`);
  await reader(page).getByRole('button', { name: 'Good: call 1.1' }).click();
  await expect(reader(page).getByRole('button', { name: 'Good: call 1.1' })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await reader(page).getByRole('button', { name: 'Use this answer' }).click();
  await expect(reader(page)).toBeHidden();
  await expect(page.getByText('You chose 1.1 as the answer.')).toBeVisible();
  await expect(page.getByText('2 / 2')).toBeVisible();
  await page.getByRole('button', { name: 'Bad: the answer' }).click();
  await page.reload();
  await expect(page.getByRole('button', { name: 'Bad: the answer' })).toHaveAttribute('aria-pressed', 'true');
  await expect(page.getByRole('button', { name: 'Previous answer: 1 · Test' })).toBeVisible();

  await page.getByRole('button', { name: 'Compare', exact: true }).click();
  await page.getByRole('menuitem', { name: '1 · Test' }).click();
  const comparison = page.getByRole('region', { name: 'Compare answers' });
  await expect(comparison).toContainText('You chose 1.1 as the answer.');
  await expect(comparison).toContainText('6, 6 reused');
  await expect(page).toHaveURL(/run=.*&with=/);
  await expectAccessibleInBothThemes(page);
  await page.reload();
  await expect(comparison).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(comparison).toBeHidden();
});

test('on a phone a swipe shows the next call, A and B change in place, and everything fits', async ({
  browser,
  strata,
}) => {
  const { path } = await towerRun(strata);
  const context = await browser.newContext({
    baseURL: strata.origin,
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
  });
  const page = await context.newPage();
  await page.goto(`${path}?view=reader&call=1.1,1.2`);
  await expect(reader(page)).toBeVisible();
  expect(await columns(page)).toEqual(['1.1']);
  await page.getByText('B', { exact: true }).click();
  expect(await columns(page)).toEqual(['1.2']);
  await expectFits(page);
  await swipe(page, 300, 80);
  await expect.poll(() => columns(page)).toEqual(['1.3']);
  const small = await reader(page)
    .locator('button:visible, select:visible, input[type=search]:visible')
    .evaluateAll((found) =>
      found
        .filter((element) => element.getBoundingClientRect().height < 40)
        .map((element) => element.getAttribute('aria-label') ?? element.textContent),
    );
  expect(small).toEqual([]);
  await page.getByRole('button', { name: 'Differences' }).click();
  await expectFits(page);
  await expectAccessibleInBothThemes(page);
  await context.close();
});

/** A horizontal swipe over the text, in CSS pixels. */
async function swipe(page: Page, from: number, to: number) {
  await page
    .locator('[data-text]:visible')
    .first()
    .evaluate(
      (element, [start, end]) => {
        const touchAt = (clientX: number) =>
          new Touch({ identifier: 1, target: element, clientX, clientY: 300 });
        const fire = (type: string, x: number, touches: Touch[]) =>
          element.dispatchEvent(
            new TouchEvent(type, { bubbles: true, touches, changedTouches: [touchAt(x)] }),
          );
        fire('touchstart', start, [touchAt(start)]);
        fire('touchend', end, []);
      },
      [from, to] as const,
    );
}

test('a visitor of a share reads calls beside one another, without requests or actions', async ({
  page,
  strata,
}) => {
  const { conversationId: id } = await towerRun(strata);
  const { share } = await (await send(strata, 'POST', `/api/conversations/${id}/shares`, {})).json();
  await page.goto(`${share.path}?view=reader&call=1.1,1.3`);
  await expect(reader(page).locator('[dir=rtl]').first()).toBeVisible();
  expect(await columns(page)).toEqual(['1.1', '1.3']);
  await expect(
    reader(page).getByRole('button', { name: /Exact request|Use this answer|Retry|Good/ }),
  ).toHaveCount(0);
  await expectAccessibleInBothThemes(page);
  await page.keyboard.press('Escape');
  await expect(reader(page)).toBeHidden();
});

test('a running call grows in its column and can be stopped there, while the others go on', async ({
  page,
  strata,
}) => {
  const { message } = await ask(strata, { mixture: mixtureOf([['held-reader', 'quick']]) });
  await page.goto(`/c/${message.conversationId}?view=reader&call=1.1`);
  await expect(reader(page)).toContainText('held-reader begins');
  await reader(page).getByRole('button', { name: 'Stop this call; the others go on' }).click();
  await expect(reader(page)).toContainText('You stopped this call. The text so far is below.');
  letGoOn('held-reader');
  await runEnds(page);
  // Escape closes the reader and stops nothing.
  await page.keyboard.press('Escape');
  await expect(page.locator('[data-answer]')).toContainText('read 1 references');
});
