import type { Page } from '@playwright/test';
import { ask, mixtureOf, readRun } from '../support/api';
import { expect, letGoOn, runEnds, test } from './fixtures';

/** One more than the connections that a browser opens to a host. */
const tabs = 7;

test('seven tabs of one browser each follow and stop their own run', async ({ context, strata }) => {
  const names = Array.from({ length: tabs }, (_, index) => `held-tab-${index}`);
  const runs: string[] = [];
  const pages: Page[] = [];
  for (const name of names) {
    const { run, message } = await ask(strata, {
      mixture: mixtureOf([['quick']], { aggregator: { model: `compatible/${name}` } }),
    });
    const page = await context.newPage();
    await page.goto(`${strata.origin}/c/${message.conversationId}`);
    await expect(page.locator('[data-answer]')).toContainText(`${name} begins`);
    runs.push(run.id);
    pages.push(page);
  }
  // The first tab still receives events and shows the end of its run.
  letGoOn(names[0] as string);
  await runEnds(pages[0] as Page);
  await expect((pages[0] as Page).locator('[data-answer]')).toContainText('and ends.');
  for (const [index, page] of pages.entries()) {
    if (index === 0) continue;
    await page.getByRole('button', { name: 'Stop', exact: true }).click();
    await expect(page.getByText('You stopped this')).toBeVisible();
    expect((await readRun(strata, runs[index] as string)).status).toBe('stopped');
  }
  for (const page of pages) await page.close();
});

test('a tab that opens during a run shows the text so far, and both tabs show the end', async ({
  context,
  strata,
}) => {
  const { message } = await ask(strata, {
    mixture: mixtureOf([['quick']], { aggregator: { model: 'compatible/held-twice' } }),
  });
  const address = `${strata.origin}/c/${message.conversationId}`;
  const [first, second] = [await context.newPage(), await context.newPage()];
  await first.goto(address);
  await expect(first.locator('[data-answer]')).toContainText('held-twice begins');
  await second.goto(address);
  await expect(second.locator('[data-answer]')).toContainText('held-twice begins');
  // Closing a tab does not affect the other tabs.
  await first.close();
  letGoOn('held-twice');
  await expect(second.locator('[data-answer]')).toContainText('held-twice begins and ends.');
  await second.close();
});
