import { ask, follow, mixtureOf, readRun } from '../../support/api';
import { newDataFolder } from '../../support/database/data-folder';
import { startStrata } from '../../support/strata';
import { byModel, hangingAfter, saysSo } from '../../support/upstream/behaviours';
import { startUpstream } from '../../support/upstream/upstream';
import { expect, expectAccessible, letGoOn, runEnds, test, unfoldLayers } from '../fixtures';

test('retrying a failed card makes a new run that reuses the other calls', async ({ page, strata }) => {
  const { run, message } = await ask(strata, { mixture: mixtureOf([['k1', 'out-of-order']]) });
  await follow(strata, run.id);
  await page.goto(`/c/${message.conversationId}`);
  await unfoldLayers(page);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Retry call 1.2' }).click();
  await expect(page.getByText('2 / 2')).toBeVisible();
  await expect(page.locator('[data-call="1.1"]')).toContainText('kept');
  await runEnds(page);
  await page.getByRole('button', { name: 'Previous answer' }).click();
  await expect(page.getByText('1 / 2')).toBeVisible();
});

test('any call can be retried in the reader, which shows it in the new run', async ({ page, strata }) => {
  const { run, message } = await ask(strata, { mixture: mixtureOf([['i1', 'i2']]) });
  await follow(strata, run.id);
  await page.goto(`/c/${message.conversationId}`);
  await page.getByRole('button', { name: /^Answer by/ }).click();
  await page.getByRole('button', { name: 'Retry this call and the calls that read it' }).click();
  await expect(page.getByRole('region', { name: 'Reader' })).toContainText('call 2.1');
  await page.keyboard.press('Escape');
  await expect(page.getByText('2 / 2')).toBeVisible();
  await runEnds(page);
  await expect(page.locator('[data-answer]')).toContainText('aggregator read 2 references');
});

test('a failed aggregator can be retried from the notice, with the same proposals', async ({
  page,
  strata,
}) => {
  const mixture = mixtureOf([['g1']], { aggregator: { model: 'compatible/out-of-order' } });
  const { run, message } = await ask(strata, { mixture });
  await follow(strata, run.id);
  await page.goto(`/c/${message.conversationId}`);
  await expect(page.locator('[data-end]')).toContainText('the proposals stand as they are');
  await page.getByRole('button', { name: 'Retry the aggregator' }).click();
  await expect(page.getByText('2 / 2')).toBeVisible();
  await runEnds(page);
  await unfoldLayers(page);
  await expect(page.locator('li[data-call="1.1"]')).toContainText('kept');
});

test('an answer that was cut at its limit says so, and goes on where it stopped', async ({
  page,
  strata,
}) => {
  const aggregator = { model: 'compatible/limited' };
  const { run, message } = await ask(strata, { mixture: mixtureOf([['limited', 'quick']], { aggregator }) });
  await follow(strata, run.id);
  await page.goto(`/c/${message.conversationId}`);
  await expect(page.locator('[data-answer-cut]')).toContainText('it reached its token limit');
  await unfoldLayers(page);
  await expect(page.locator('li[data-call="1.1"]')).toContainText('cut at limit');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Continue', exact: true }).click();
  await expect(page.getByText('2 / 2')).toBeVisible();
  await expect(page.locator('[data-answer]')).toHaveText('The sky is blue.');
  await expect(page.locator('[data-answer-cut]')).toBeHidden();
  await page.reload();
  await expect(page.locator('[data-answer]')).toHaveText('The sky is blue.');
  await page.getByRole('button', { name: 'Previous answer' }).click();
  await expect(page.locator('[data-answer-cut]')).toBeVisible();
});

test('an interrupted run is resumed in the browser', async ({ browser }) => {
  let healthy = false;
  const upstream = await startUpstream({
    respond: byModel({
      aggregator: (request) => (healthy ? saysSo : hangingAfter('Half an answer'))(request),
    }),
  });
  const env = { OPENAI_COMPATIBLE_BASE_URL: upstream.baseUrl };
  const dataDir = await newDataFolder();
  const before = await startStrata({ dataDir, env });
  const { run, message } = await ask(before, { mixture: mixtureOf([['a', 'b']]) });
  await expect.poll(async () => (await readRun(before, run.id)).answer).toBe('Half an answer');
  await before.kill('SIGTERM');

  healthy = true;
  const strata = await startStrata({ dataDir, env });
  const page = await (await browser.newContext({ baseURL: strata.origin })).newPage();
  await page.goto(`/c/${message.conversationId}`);
  await expect(page.getByText('The server stopped during this run')).toBeVisible();
  await expect(page.locator('[data-answer]')).toHaveText('Half an answer');
  await page.getByRole('button', { name: 'Resume' }).click();
  await expect(page.locator('[data-answer]')).toHaveText('aggregator says so');
  expect(upstream.requests.map(({ body }) => body.model)).toEqual(['a', 'b', 'aggregator', 'aggregator']);
  await page.context().close();
  await strata.close();
  await upstream.close();
});

test('a question runs again with a quorum: the layer goes on without the last proposer, which is shown as late', async ({
  page,
  strata,
}) => {
  const late = Array<string>(5).fill('held-late');
  const layers = [
    ['held-first', ...late],
    ['quick', ...late],
  ];
  const { message } = await ask(strata, { content: 'Under which rules?', mixture: mixtureOf(layers) });
  await page.goto(`/c/${message.conversationId}`);
  await page.getByRole('button', { name: 'Stop the run' }).click();
  await runEnds(page);
  await page.getByRole('button', { name: 'Ask again', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Run with different settings…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Run settings of Test' });
  await dialog.getByLabel('Layer 1').selectOption('when 1 of 6 are done');
  await dialog.getByLabel('grace period for the others').fill('0');
  await dialog.getByLabel('Layer 2').selectOption('when 1 of 6 are done');
  await dialog.getByLabel('grace period for the others').last().fill('0');
  await dialog.getByLabel('Or ask instead').selectOption({ label: 'Blunt (demo)' });
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Run again' }).click();
  await expect(page.getByRole('region', { name: 'Layer 1' })).toContainText('needs 1');
  letGoOn('held-first');
  await runEnds(page);
  await unfoldLayers(page);
  await expect(page.getByRole('region', { name: 'Layer 1' })).toContainText('continued with 1');
  await expect(page.getByRole('region', { name: 'Layer 1' })).toContainText('5 late');
  const id = await page.locator('article').last().getAttribute('data-run');
  const { mixture } = await readRun(strata, id ?? '');
  expect(mixture.layers[0]).toMatchObject({ quorum: 1, graceMs: 0 });
  expect(mixture.aggregator.fallbacks).toEqual(['demo/blunt']);
});
