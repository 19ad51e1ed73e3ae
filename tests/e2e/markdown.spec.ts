import type { Locator, Page } from '@playwright/test';
import { ask, follow, mixtureOf } from '../support/api';
import { expect, runEnds, test } from './fixtures';

const rich = mixtureOf([['quick']], { aggregator: { model: 'compatible/rich' } });

async function expectRendered(page: Page, shown: Locator): Promise<void> {
  await expect(shown.locator('.katex')).toHaveCount(2);
  await expect(shown.getByRole('cell', { name: 'b' })).toBeVisible();
  await expect(shown.locator('code span[style*="--sdm"], code span[style*="color"]').first()).toBeVisible();
  // A separate element for a word of the code: only the highlighter creates it.
  await expect(shown.locator('code').getByText('export', { exact: true })).toBeVisible();
  await expect(shown.locator('script, img')).toHaveCount(0);
  expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
  await expect(shown.getByRole('link', { name: 'Image: a picture (evil.example)' })).toHaveAttribute(
    'rel',
    /noopener/,
  );
  await expect(shown.getByRole('link', { name: 'a link' })).toHaveAttribute('target', '_blank');
  await expect(shown.getByRole('link', { name: 'a trap' })).toHaveCount(0);
}

test('an answer shows mathematics, tables and highlighted code, and its HTML neither runs nor loads anything', async ({
  page,
  strata,
}) => {
  const { message } = await ask(strata, { mixture: rich });
  await page.goto(`/c/${message.conversationId}`);
  await runEnds(page);
  const shown = page.locator('[data-answer]');
  await expectRendered(page, shown);
  // After a reload the server renders the answer, and the page hydrates it without an error.
  await page.reload();
  await expectRendered(page, shown);
});

test('the server renders a finished answer without its raw HTML', async ({ strata }) => {
  const { run, message } = await ask(strata, { mixture: rich });
  await follow(strata, run.id);
  const page = await (await strata.fetch(`/c/${message.conversationId}`)).text();
  expect(page.match(/class="katex"/g)).toHaveLength(2);
  expect(page).toMatch(/<td[^>]*>b<\/td>/);
  expect(page).not.toMatch(/<script>window|<img/);
});

/** The given words that the loaded scripts of a page contain. */
function saidByScripts(page: Page, words: readonly string[]): () => Promise<string[]> {
  const urls: string[] = [];
  page.on('request', (request) => {
    if (request.resourceType() === 'script') urls.push(request.url());
  });
  return async () => {
    const texts = await Promise.all(urls.map(async (url) => (await fetch(url)).text()));
    return words.filter((word) => texts.some((text) => text.includes(word)));
  };
}

test('KaTeX and the highlighter load with the first answer that needs them, and an HTML parser never loads', async ({
  page,
  strata,
}) => {
  const fetched = saidByScripts(page, ['KaTeX parse error', 'Emacs Lisp', 'unexpected-null-character']);
  const aggregator = { model: 'compatible/plain' };
  const plain = await ask(strata, { mixture: mixtureOf([['quick']], { aggregator }) });
  await page.goto(`/c/${plain.message.conversationId}`);
  await expect(page.locator('[data-answer] [data-streamdown="strong"]')).toHaveText('words');
  await runEnds(page);
  expect(await fetched()).toEqual([]);
  const formatted = await ask(strata, { mixture: rich });
  await page.goto(`/c/${formatted.message.conversationId}`);
  await expectRendered(page, page.locator('[data-answer]'));
  // The code is shown before it is highlighted.
  await expect.poll(fetched).toEqual(['KaTeX parse error', 'Emacs Lisp']);
});
