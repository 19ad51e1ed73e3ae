import type { Locator, Page } from '@playwright/test';
import { ask, follow, mixtureOf, send } from '../support/api';
import type { Strata } from '../support/strata';
import { expect, expectFits, letGoOn, questionOf, runEnds, test, unfoldLayers } from './fixtures';
import { hardTexts } from './texts';

/** The server renders no answer with more characters. */
const longestDrawnByServer = 4000;

async function open(
  page: Page,
  strata: Strata,
  model: string,
  more: { proposer?: string; content?: string; name?: string } = {},
) {
  const { proposer = 'quick', content = 'Why?', name = 'One' } = more;
  const aggregator = { model: `compatible/${model}` };
  const { message } = await ask(strata, {
    content,
    mixture: { ...mixtureOf([[proposer]], { aggregator }), name },
  });
  await page.goto(`/c/${message.conversationId}`);
  return page.locator('[data-answer]');
}

test('prices are text, formulas are formulas, one tilde is text and two strike', async ({ page, strata }) => {
  const answer = await open(page, strata, 'prices');
  await expect(answer.locator('.katex')).toHaveCount(1);
  await expect(answer).toContainText('The plan is $200/mo and the bill is $80. Costs $5, or');
  await expect(answer).toContainText('of them, $30-$40, ~5 to ~10 and struck.');
  await expect(answer.locator('del')).toHaveText('struck');
});

test('LaTeX’s own delimiters are formulas, but not in code', async ({ page, strata }) => {
  const answer = await open(page, strata, 'latex');
  await expect(answer.locator('.katex')).toHaveCount(4);
  await expect(answer.locator('.katex-display')).toHaveCount(3);
  await expect(answer.locator('li .katex-display')).toHaveCount(1);
  await expect(answer.locator('p > code')).toHaveText('\\(x\\)');
  await expect(answer.locator('pre')).toHaveText('\\[ x \\]');
  await expect(answer.locator('.katex-error')).toHaveCount(0);
});

test('a formula and a table that are half-written wait', async ({ page, strata }) => {
  const formula = await open(page, strata, 'half-formula');
  await expect(formula).toHaveText('The value is');
  letGoOn('half-formula');
  await expect(formula.locator('.katex')).toHaveCount(1);
  await expect(formula).toContainText('there.');
  const table = await open(page, strata, 'half-table');
  await expect(table).toHaveText('Here:');
  letGoOn('half-table');
  await expect(table.getByRole('cell', { name: 'd' })).toBeVisible();
  await expect(table.getByRole('columnheader', { name: 'second' })).toBeVisible();
});

test('a long table is shown whole, without a scroll bar of its own', async ({ page, strata }) => {
  const answer = await open(page, strata, 'table');
  await expect(answer.getByRole('row')).toHaveCount(41);
  const cut = await answer.evaluate(
    (element) =>
      [...element.querySelectorAll('*')].filter(
        ({ scrollHeight, clientHeight }) => clientHeight > 0 && scrollHeight > clientHeight + 1,
      ).length,
  );
  expect(cut).toBe(0);
});

test('Arabic runs from right to left in the question, the title, the sidebar, the card and the answer', async ({
  page,
  strata,
}) => {
  const content = 'ما هي React؟ اشرحها لي';
  const answer = await open(page, strata, 'arabic', { proposer: 'arabic', content });
  await runEnds(page);
  for (const place of [
    page.getByRole('heading', { level: 2, name: content }),
    page.getByRole('heading', { level: 1, name: content }),
    page.getByRole('link', { name: content }),
    answer.locator('p', { hasText: 'React' }),
    answer.locator('ul'),
    answer.locator('ol'),
  ])
    await expect(place).toHaveCSS('direction', 'rtl');
  await expect(answer.locator('p', { hasText: 'English' })).toHaveCSS('direction', 'ltr');
  await expect(answer.locator('li', { hasText: 'English' }).locator('span')).toHaveCSS('direction', 'ltr');
  await expect(answer.locator('pre')).toHaveCSS('direction', 'ltr');
  const item = await answer.locator('ul').evaluate((list) => getComputedStyle(list).paddingRight);
  expect(Number.parseFloat(item)).toBeGreaterThan(10);
  await unfoldLayers(page);
  await expect(page.locator('[data-call="1.1"]').getByText('مكتبة')).toHaveCSS('direction', 'rtl');
});

test('a name that turns its line turns nothing', async ({ page, strata }) => {
  await open(page, strata, 'prices', { name: 'Evil \u202egnp.exe شبكة' });
  await runEnds(page);
  const summary = page.getByRole('button', { name: /2 layers/ });
  await expect(summary).toContainText('Evil gnp.exe شبكة');
  // The words after the name stand behind it, in their order.
  const places = await summary.evaluate((button) => {
    const text = button.lastElementChild as HTMLElement;
    const left = (needle: string) => {
      const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const at = (node as Text).data.indexOf(needle);
        if (at === -1) continue;
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + needle.length);
        return range.getBoundingClientRect().left;
      }
      return Number.NaN;
    };
    return ['Evil', 'layers', 'calls'].map(left);
  });
  expect(places).toEqual(places.toSorted((a, b) => a - b));
});

test('no formula is larger than a paragraph, reaches another place or says anything in the log', async ({
  page,
  strata,
}) => {
  const said: string[] = [];
  page.on('console', (message) => said.push(message.text()));
  const answer = await open(page, strata, 'attack');
  await expect(answer.locator('.katex').first()).toBeVisible();
  await runEnds(page);
  const { height } = (await answer.boundingBox()) ?? { height: 0 };
  expect(height).toBeLessThan(900);
  await expectFits(page);
  await expect(answer.locator('a, [data-a]')).toHaveCount(0);
  expect(said.filter((text) => /LaTeX|KaTeX|metrics/.test(text))).toEqual([]);
});

test('a long answer is rendered in parts, and in the end it is all there', async ({ page, strata }) => {
  await page.addInitScript(() => {
    const counts: number[] = [];
    Object.assign(window, { counts });
    new MutationObserver(() => {
      const items = document.querySelectorAll('[data-answer] li').length;
      if (items !== counts.at(-1)) counts.push(items);
    }).observe(document, { subtree: true, childList: true });
  });
  const answer = await open(page, strata, 'items');
  await expect(answer.locator('li')).toHaveCount(1000, { timeout: 30_000 });
  await runEnds(page);
  await page.reload();
  await expect(answer.locator('li')).toHaveCount(1000, { timeout: 30_000 });
  const counts = await page.evaluate(() => (window as unknown as { counts: number[] }).counts);
  const steps = counts.map((count, index) => count - (counts[index - 1] ?? 0));
  expect(Math.max(...steps)).toBeLessThan(500);
});

test('answers that are hard to render throw nothing and make no page wider', async ({ page, strata }) => {
  test.slow();
  const ids: string[] = [];
  for (const title of Object.keys(hardTexts)) {
    const response = await send(strata, 'POST', '/api/conversations', { title });
    ids.push((await response.json()).conversation.id);
  }
  await page.goto('/');
  for (const [index, [title, text]] of Object.entries(hardTexts).entries()) {
    await test.step(title, async () => {
      const aggregator = { model: `compatible/hard-${index}` };
      const asked = { content: title, mixture: mixtureOf([['quick']], { aggregator }) };
      const { run } = await ask(strata, asked, ids[index]);
      const path = `/c/${ids[index]}`;
      if (text.length <= longestDrawnByServer) {
        await follow(strata, run.id);
        await page.goto(path);
      } else {
        await page.locator(`a[href="${path}"]`).click();
        await page.waitForURL(`**${path}`);
      }
      await expect(questionOf(page, title)).toBeVisible();
      const answer = page.locator('[data-answer]');
      await expect(answer).not.toBeEmpty();
      await runEnds(page);
      for (const width of [390, 1280]) {
        await page.setViewportSize({ width, height: 844 });
        await expectFits(page);
        expect(await hiddenWidth(answer)).toBe(0);
      }
    });
  }
});

/** How far the part of the page that scrolls down could be scrolled sideways. */
function hiddenWidth(answer: Locator): Promise<number> {
  return answer.evaluate((element) => {
    let outer: Element | null = element;
    while (outer !== null && getComputedStyle(outer).overflowY !== 'auto') outer = outer.parentElement;
    return outer === null ? 0 : outer.scrollWidth - outer.clientWidth;
  });
}
