import { ask, follow, get, mixtureOf, readRun, send } from '../../support/api';
import { documentOf, startModelsDev } from '../../support/services/models-dev';
import { startStrata } from '../../support/strata';
import { byModel, waitingAfter } from '../../support/upstream/behaviours';
import { saying } from '../../support/upstream/script';
import { startUpstream } from '../../support/upstream/upstream';
import {
  expect,
  expectAccessible,
  expectFits,
  letGoOn,
  listenToRun,
  runEnds,
  test,
  unfoldLayers,
} from '../fixtures';

const comparing = (aggregator: string) =>
  mixtureOf([['c1', 'c2']], {
    aggregator: { model: `compatible/${aggregator}`, structuredDisagreement: true },
  });

test('the list of agreement and disagreement fills during the comparison and collapses when the answer begins', async ({
  page,
  strata,
}) => {
  const { run, message } = await ask(strata, { mixture: comparing('held-editor') });
  await page.goto(`/c/${message.conversationId}`);
  const band = page.getByRole('region', { name: 'What the proposals agree and disagree on' });
  await expect(band.getByRole('button', { name: 'Comparing 2 proposals' })).toBeVisible();
  await expect(band).toContainText('Both say so.');
  await expect(band).not.toContainText('Which word');
  await expect(page.getByText('will write the answer after comparing the proposals.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Aggregate now' })).toHaveCount(0);
  await expectAccessible(page);
  letGoOn('list of held-editor');
  const fold = band.getByRole('button', {
    name: 'Compared 2 proposals · 1 agreed · 1 contradiction · 1 unique',
  });
  await expect(page.locator('[data-answer]')).toContainText('held-editor begins');
  await expect(fold).toHaveAttribute('aria-expanded', 'false');
  await expect(band).not.toContainText('Both say so.');
  // An expanded list stays expanded while the answer is written.
  await fold.click();
  await expect(band).toContainText('Which word');
  letGoOn('held-editor');
  await runEnds(page);
  await expect(band).toContainText('The second');
  expect((await readRun(strata, run.id)).status).toBe('succeeded');

  await page.reload();
  await expect(fold).toHaveAttribute('aria-expanded', 'false');
  await fold.click();
  await expectAccessible(page);
});

test('every point links to the cards that support it', async ({ page, strata }) => {
  const { run, message } = await ask(strata, { mixture: comparing('k-editor') });
  letGoOn('list of k-editor');
  await follow(strata, run.id);
  await page.goto(`/c/${message.conversationId}`);
  await expect(page.getByRole('button', { name: /2 layers · 4 calls/ })).toBeVisible();
  const band = page.getByRole('region', { name: 'What the proposals agree and disagree on' });
  await band.getByRole('button', { name: /^Compared/ }).click();
  const claim = band.getByRole('listitem').filter({ hasText: 'The second' }).last();
  await claim.getByRole('button', { name: /^1\.2/ }).click();
  const reader = page.getByRole('region', { name: 'Reader' });
  await expect(reader).toContainText('call 1.2');

  await page.keyboard.press('ArrowRight');
  await expect(reader).toContainText('call 2.1.1, comparison');
  await expect(reader.getByRole('heading', { name: 'Findings' })).toBeVisible();
  await expect(reader.locator('pre').first()).toContainText('{"consensus"');
  await reader.getByRole('button', { name: 'Exact request' }).click();
  await expect(reader).toContainText('"responseFormat"');
  await expectAccessible(page);
  await page.keyboard.press('ArrowRight');
  await expect(reader).toContainText('Sub-calls');
  await reader.locator('[data-column] [data-place="2.1.1"]').first().click();
  await expect(reader).toContainText('call 2.1.1, comparison');
  // A sub-call is retried like any other call, in a new run.
  await reader.getByRole('button', { name: 'Retry this call and the calls that read it' }).click();
  await page.keyboard.press('Escape');
  await expect(page.getByText('2 / 2')).toBeVisible();
  await runEnds(page);
  await expect(band.getByRole('button', { name: /^Compared 2 proposals/ })).toBeVisible();
});

test('an answer without the list says so, and its comparison can be retried there', async ({
  page,
  strata,
}) => {
  const { run, message } = await ask(strata, { mixture: comparing('listless') });
  await follow(strata, run.id);
  await page.goto(`/c/${message.conversationId}`);
  await expect(page.locator('[data-end]')).toHaveText(
    'The proposals were aggregated without a list of their disagreement: The list of disagreement is not JSON.',
  );
  await expect(page.locator('[data-comparison]')).toHaveCount(0);
  await expect(page.getByRole('button', { name: /2 layers · 5 calls/ })).toBeVisible();
  await page.getByRole('button', { name: 'Compare again' }).click();
  await expect(page.getByText('2 / 2')).toBeVisible();
  await runEnds(page);
  await unfoldLayers(page);
  await expect(page.locator('li[data-call="1.2"]')).toContainText('kept');
});

test('a shared conversation shows the comparison to visitors', async ({ page, strata }) => {
  const { run, message } = await ask(strata, { mixture: comparing('s-editor') });
  letGoOn('list of s-editor');
  await follow(strata, run.id);
  const response = await send(strata, 'POST', `/api/conversations/${message.conversationId}/shares`, {});
  const { share } = await response.json();
  await page.goto(share.path);
  const band = page.getByRole('region', { name: 'What the proposals agree and disagree on' });
  await band.getByRole('button', { name: /^Compared 2 proposals/ }).click();
  await band.getByRole('button', { name: /^1\.1/ }).first().click();
  const reader = page.getByRole('region', { name: 'Reader' });
  await expect(reader).toContainText('call 1.1');
  await expect(reader).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(reader).toContainText('Both say so.');
});

test('expanding the list does not move the text that the reader sees', async ({ page, strata }) => {
  await page.setViewportSize({ width: 1280, height: 500 });
  const { run, message } = await ask(strata, { mixture: comparing('u-editor') });
  letGoOn('list of u-editor');
  await page.goto(`/c/${message.conversationId}`);
  await follow(strata, run.id);
  await runEnds(page);
  const fold = page.getByRole('button', { name: /^Compared 2 proposals/ });
  // Not below the run bar, which stays at the top.
  await fold.evaluate((button) => button.scrollIntoView({ block: 'center' }));
  const before = await fold.boundingBox();
  await fold.click();
  await expect(page.getByText('A word of its own.')).toBeVisible();
  await page.evaluate(() => Promise.all(document.getAnimations().map((animation) => animation.finished)));
  expect((await fold.boundingBox())?.y).toBeCloseTo(before?.y ?? 0, 0);
});

test('the comparison fits 390, 768 and 1280 px', async ({ page, strata }) => {
  const { run, message } = await ask(strata, { content: 'Does it fit?', mixture: 'demo-compared' });
  await follow(strata, run.id);
  await page.goto(`/c/${message.conversationId}`);
  await page.getByRole('button', { name: /^Compared 6 proposals/ }).click();
  for (const width of [390, 768, 1280]) {
    await page.setViewportSize({ width, height: 844 });
    await expect(page.getByRole('heading', { name: 'Unique insights' })).toBeVisible();
    await expectFits(page);
    await expectAccessible(page);
  }
});

test('the demo announces the comparison once, between the run and its answer', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('button', { name: /^Mixture:/ }).click();
  await page.getByRole('menuitemradio', { name: /^Demo, compared/ }).click();
  await expect(page.getByText('once it has compared them')).toBeVisible();
  const announced = await listenToRun(page);
  const field = page.getByRole('textbox', { name: 'Ask a question' });
  await field.fill('Why is it said aloud?');
  await expect(page.getByRole('button', { name: 'Send' })).toBeEnabled();
  await field.press('Enter');
  await page.waitForURL('**/c/**');
  await runEnds(page);
  expect(await announced()).toEqual([
    'Running Demo, compared: 8 calls in 2 layers.',
    'The aggregator is comparing the proposals.',
    'The aggregator is writing the answer.',
    'Answer complete.',
  ]);
});

test('a slot that reads in windows shows each window while it is written, and their number at the end', async ({
  browser,
}) => {
  const { promise: gate, resolve: goOn } = Promise.withResolvers<void>();
  let windows = 0;
  const upstream = await startUpstream({
    respond: byModel(
      {
        narrow(request) {
          windows += 1;
          return windows === 2
            ? waitingAfter('second synthesis ', gate, 'ends')(request)
            : saying(`synthesis ${windows}`);
        },
      },
      ({ body }) => saying(Array.from({ length: 120 }, (_, at) => `${body.model}${at}`).join(' ')),
    ),
  });
  const modelsDev = await startModelsDev((response) =>
    response
      .writeHead(200, { 'content-type': 'application/json' })
      .end(JSON.stringify(documentOf({ id: 'acme', api: upstream.baseUrl }, { narrow: [1, 2] }, 400))),
  );
  const strata = await startStrata({
    env: { OPENAI_COMPATIBLE_BASE_URL: upstream.baseUrl, MODELS_DEV_URL: modelsDev.baseUrl },
  });
  await send(strata, 'POST', '/api/catalogue/refresh');
  const reader = { model: 'compatible/narrow', maxOutputTokens: 20 };
  const { layers } = mixtureOf([['a', 'b', 'c']]);
  const { message } = await ask(strata, {
    mixture: {
      name: 'Narrow',
      layers: [...layers, { proposers: [reader] }],
      aggregator: reader,
      references: { slidingWindow: true },
    },
  });
  const context = await browser.newContext({ baseURL: strata.origin });
  const page = await context.newPage();
  await page.goto(`/c/${message.conversationId}`);
  const card = page.locator('li[data-call="2.1"]');
  await expect(card).toContainText('reading window 2');
  await expect(card).toContainText('second synthesis');
  await expect(page.getByRole('region', { name: 'Layer 2' })).toContainText('asking 1');
  await expect(page.locator('[data-layer="2"] li')).toHaveCount(1);
  goOn();
  await runEnds(page);
  await unfoldLayers(page);
  await expect(card).toContainText('read in 3 windows');
  await card.click();
  const opened = page.getByRole('region', { name: 'Reader' });
  await expect(opened).toContainText('read in 3 windows, this the last.');
  await opened
    .getByRole('button', { name: /^2\.1\.1/ })
    .first()
    .click();
  await expect(opened).toContainText('call 2.1.1, window 1');
  await expect(opened).toContainText('synthesis 1');
  await context.close();
  await strata.close();
  await Promise.all([upstream.close(), modelsDev.close()]);
});

test('the editor describes, counts, undoes and saves both optional steps', async ({ page, strata }) => {
  await page.goto('/mixtures/new');
  await page.getByLabel('Name', { exact: true }).fill('Both steps');
  const compare = page.getByRole('checkbox', { name: 'Compare first' });
  const windows = page.getByRole('checkbox', { name: 'Read in windows' });
  await expect(compare).toHaveAccessibleDescription(/It is not part of the paper, and not measured/);
  await expect(windows).toHaveAccessibleDescription(/Self-MoA-Seq, arXiv 2502\.00674/);
  await expect(page.getByText(/2 layers, 4 calls, at most 8,192 tokens/)).toBeVisible();
  await compare.check();
  await expect(page.getByText(/2 layers, 5 calls \(at most 6\), at most 12,288 tokens/)).toBeVisible();
  await windows.check();
  await expect(page.getByText(/2 layers, 5 calls \(at most 8\), at most 16,384 tokens/)).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(windows).not.toBeChecked();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(compare).not.toBeChecked();
  await page.getByRole('button', { name: 'Redo' }).click();
  await page.getByRole('button', { name: 'Redo' }).click();
  await expect(windows).toBeChecked();
  await page.getByRole('button', { name: 'Save' }).click();
  await page.waitForURL('**/mixtures');
  const { mixture } = await get<{ mixture: object }>(strata, '/api/mixtures/both-steps');
  expect(mixture).toMatchObject({
    aggregator: { structuredDisagreement: true },
    references: { slidingWindow: true },
  });
  await page.goto('/mixtures/both-steps');
  await expect(compare).toBeChecked();
  await compare.uncheck();
  await windows.uncheck();
  await page.getByRole('button', { name: 'Save' }).click();
  await page.waitForURL('**/mixtures');
  const plain = await get<{ mixture: object }>(strata, '/api/mixtures/both-steps');
  expect(JSON.stringify(plain)).not.toMatch(/structuredDisagreement|slidingWindow|references/);
  await send(strata, 'DELETE', '/api/mixtures/both-steps');
});

test('the model picker filters by price and context, and the list ignores keys pressed in the filters', async ({
  page,
}) => {
  await page.goto('/mixtures/new');
  await page.getByRole('button', { name: /^Model of 1\.1:/ }).click();
  const option = (name: RegExp) => page.getByRole('option', { name });
  await expect(option(/^m1/)).toBeVisible();
  await page.getByLabel('Price, in USD').selectOption('Free');
  // A model of unknown price is not listed as free.
  await expect(option(/^m1/)).toHaveCount(0);
  await expect(option(/Teacher/)).toBeVisible();
  await page.getByLabel('Price, in USD').selectOption('Up to $1 per M tokens');
  await page.getByPlaceholder('Search, or type provider/model-id').fill('together');
  await expect(option(/gpt-oss-120b/i)).toBeVisible();
  await expect(option(/DeepSeek V4 Pro/i)).toHaveCount(0);
  await page.getByLabel('Price, in USD').selectOption('Any price');
  await expect(option(/DeepSeek V4 Pro/i)).toBeVisible();
  await page.getByLabel('Context, in tokens').selectOption('From 1M context');
  await page.getByPlaceholder('Search, or type provider/model-id').fill('demo');
  await expect(page.getByText('No model matches.')).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel('Context, in tokens').focus();
  await page.keyboard.press('Home');
  await expect(option(/Teacher/)).toBeVisible();
  await page.getByPlaceholder('Search, or type provider/model-id').fill('teacher');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: /^Model of 1\.1: Teacher/ })).toBeVisible();
});
