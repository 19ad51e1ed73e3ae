import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import type { Dataset } from '../../lib/contract/lab/dataset-contract';
import type { Evaluation, EvaluationPage } from '../../lib/contract/lab/evaluation-contract';
import { ask, get, mixtureOf, send } from '../support/api';
import type { Strata } from '../support/strata';
import { expect, expectAccessible, expectAccessibleInBothThemes, expectFits, test } from './fixtures';

const demo = [
  { mixture: 'demo' },
  { name: 'Careful', model: 'demo/careful' },
  { name: 'Blunt', model: 'demo/blunt' },
];

async function evaluate(strata: Strata, body: object): Promise<Evaluation> {
  const { datasets } = await get<{ datasets: Dataset[] }>(strata, '/api/datasets');
  const asked = { dataset: datasets[0]?.id, judges: [{ form: 'checks' }], ...body };
  const response = await send(strata, 'POST', '/api/evaluations', asked);
  expect(response.status).toBe(201);
  return (await response.json()).evaluation;
}

async function finishes(strata: Strata, { id }: Evaluation): Promise<void> {
  const read = async () =>
    (await get<{ evaluation: Evaluation }>(strata, `/api/evaluations/${id}`)).evaluation;
  await expect.poll(async () => (await read()).status, { timeout: 30_000 }).toBe('finished');
}

const isFinished = (page: Page) => page.getByText('Finished', { exact: true }).waitFor({ timeout: 30_000 });

test('a newcomer evaluates demo models, watches it, reads the result and opens a sample', async ({
  page,
  strata,
}) => {
  const { items } = await get<EvaluationPage>(strata, '/api/evaluations');
  for (const { id } of items) await send(strata, 'DELETE', `/api/evaluations/${id}`);
  await page.goto('/');
  await page.getByRole('link', { name: 'Lab', exact: true }).click();
  await page.getByRole('link', { name: 'Try it on demo models' }).click();
  await page.getByLabel('Samples').fill('6');
  await expect(page.getByText('90 calls for answers, 0 calls of judges')).toBeVisible();
  await page.getByRole('button', { name: 'Add a judge' }).click();
  await expect(page.getByText('Choose the model of the judge.')).toBeVisible();
  await page.getByRole('button', { name: /^Model of judge 2/ }).click();
  await page.getByRole('option', { name: /Editor/ }).click();
  await expect(page.getByText(/36 calls of judges/)).toBeVisible();
  await expect(page.getByText('No cost', { exact: true })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Start', exact: true }).click();
  await page.waitForURL(/\/lab\/[\w-]{10,}$/);
  await isFinished(page);

  const board = page.getByRole('region', { name: 'Leaderboard' }).first();
  await expect(board.getByRole('row')).toHaveCount(4);
  await expect(page.getByRole('figure', { name: /^Quality against latency/ })).toBeVisible();
  await expect(page.getByText('All contenders are free of cost')).toBeVisible();
  await expect(page.locator('main')).not.toContainText(/NaN|undefined/);
  await page.getByText('Pairwise comparison by', { exact: false }).first().click();
  await expect(page.getByText('Order of the answers')).toBeVisible();
  await page.getByRole('button', { name: 'Show the paper’s published figures' }).click();
  await expect(page.getByRole('link', { name: /arXiv 2406.04692/ })).toBeVisible();
  await expectAccessibleInBothThemes(page);

  await page.getByRole('link', { name: 'Samples', exact: true }).click();
  await page.getByText('Differing', { exact: true }).click();
  await page.waitForURL(/filter=differing/);
  await page.reload();
  await expect(page.getByRole('radio', { name: 'Differing' })).toBeChecked();
  await page.getByText('All', { exact: true }).click();
  const samples = page.getByRole('list', { name: 'Samples' });
  await expect(samples.getByRole('link')).toHaveCount(6);
  await expectAccessible(page);
  await samples.getByRole('link').first().click();
  await expect(page.getByRole('list', { name: 'Answers' }).getByRole('heading', { level: 2 })).toHaveCount(3);
  const first = await page.getByRole('heading', { level: 1 }).textContent();
  await page.getByRole('button', { name: 'Show layers of Demo' }).click();
  await expect(page.locator('[data-layer]')).toHaveCount(2);
  const thumb = page.getByRole('button', { name: 'Good: the answer of Demo' });
  await thumb.click();
  await expect(thumb).toHaveAttribute('aria-pressed', 'true');
  await expectAccessibleInBothThemes(page);
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(first ?? '');
  await page.keyboard.press('ArrowLeft');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(first ?? '');
});

test('an ablation has its curve, is exported, shared by link without its runs, and revoked', async ({
  page,
  strata,
  browser,
}) => {
  await page.goto('/lab/new');
  await page.getByText('Ablation', { exact: true }).click();
  await page.getByLabel('Vary the mixture').selectOption('demo-compared');
  await page.getByRole('radio', { name: /Do more proposers help/ }).check();
  await expect(page.getByRole('list', { name: 'Contenders' }).getByRole('listitem')).toHaveCount(4);
  await page.getByLabel('Samples').fill('5');
  await page.getByLabel('Name').fill('More proposers');
  await page.getByRole('button', { name: 'Start', exact: true }).click();
  await page.waitForURL(/\/lab\/[\w-]{10,}$/);
  await isFinished(page);
  await expect(page.getByRole('figure', { name: /^Proposers: what it does to the score/ })).toBeVisible();

  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export' }).click();
  await page.getByRole('menuitem', { name: /^CSV/ }).click();
  const file = await (await download).path();
  expect((await readFile(file, 'utf8')).trim().split('\n').length).toBeGreaterThan(20);

  await page.getByRole('button', { name: 'Share', exact: true }).click();
  await page.getByRole('button', { name: 'Create and copy link' }).click();
  const link = await page.getByRole('textbox', { name: 'Link' }).inputValue();
  const visitor = await browser.newPage();
  await visitor.goto(link);
  await expect(visitor.getByRole('heading', { level: 1, name: 'More proposers' })).toBeVisible();
  await expect(visitor.getByRole('button', { name: 'Share' })).toHaveCount(0);
  await visitor.getByRole('link', { name: 'Samples', exact: true }).click();
  await visitor.getByRole('list', { name: 'Samples' }).getByRole('link').first().click();
  await expect(visitor.getByRole('list', { name: 'Answers' }).getByRole('heading', { level: 2 })).toHaveCount(
    4,
  );
  await expect(visitor.getByRole('link', { name: /Open the run/ })).toHaveCount(0);
  await page.getByRole('button', { name: 'Revoke' }).click();
  await expect(page.getByText('Revoked.')).toBeVisible();
  await visitor.goto(link);
  await expect(visitor.getByRole('heading', { name: 'This link is no longer valid' })).toBeVisible();
  await visitor.close();
  expect((await strata.fetch('/api/evaluations')).status).toBe(200);
});

test('a failing model is named and counted, and an evaluation is cancelled and deleted', async ({
  page,
  strata,
}) => {
  const failing = await evaluate(strata, {
    name: 'Out of order',
    samples: 3,
    contenders: [
      { name: 'Broken', model: 'compatible/out-of-order' },
      { name: 'Careful', model: 'demo/careful' },
    ],
  });
  await finishes(strata, failing);
  await page.goto(`/lab/${failing.id}`);
  await expect(page.getByText('3 failures')).toBeVisible();
  await expect(page.getByText(/Broken: .*out of order/)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Retry 3 failed' })).toBeVisible();
  await page.goto(`/lab/${failing.id}/samples?filter=failed`);
  await expect(page.getByRole('list', { name: 'Samples' }).getByRole('link')).toHaveCount(3);

  const held = await evaluate(strata, {
    name: 'Held',
    samples: 1,
    contenders: [{ model: 'compatible/held-lab' }, ...demo.slice(1)],
  });
  await page.goto(`/lab/${held.id}`);
  await page.getByRole('button', { name: 'Pause' }).click();
  await page.getByRole('button', { name: 'Resume' }).click();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await page.getByRole('button', { name: 'Cancel the evaluation' }).click();
  await expect(page.getByText('Cancelled', { exact: true })).toBeVisible();
  await page.getByRole('link', { name: 'Lab', exact: true }).first().click();
  await page.getByRole('button', { name: 'Delete Held' }).click();
  await page.getByRole('button', { name: 'Delete', exact: true }).click();
  await expect(page.getByRole('link', { name: 'Held' })).toHaveCount(0);
  await expectAccessible(page);
});

test('a dataset is imported with a report by line, or made from history, and its samples are shown', async ({
  page,
  strata,
}) => {
  await ask(strata, { content: 'Why is the sea salty?', mixture: mixtureOf([['quick']]) });
  await page.goto('/lab/datasets');
  const file = (text: string) => ({ name: 'own.jsonl', mimeType: 'text/plain', buffer: Buffer.from(text) });
  const rows = [
    '{"question":"What is 6 x 7?","check":"number: 42","category":"math"}',
    '{"question":""}',
    '{no',
  ];
  await page.getByLabel('Dataset file').setInputFiles(file(rows.join('\n')));
  const report = page.getByRole('alert').filter({ hasText: 'Nothing was imported from own.jsonl.' });
  await expect(report.getByRole('row')).toHaveCount(3);
  await expect(report.getByRole('cell', { name: '3', exact: true })).toBeVisible();
  await expectAccessibleInBothThemes(page);
  await page.getByLabel('Dataset file').setInputFiles(file(rows[0] ?? ''));
  await page.getByRole('link', { name: 'own', exact: true }).click();
  await expect(page.getByText('the final number is 42.')).toBeVisible();

  await page.goto('/lab/datasets');
  await page.getByRole('button', { name: 'From history' }).click();
  await page.getByRole('button', { name: 'Why is the sea salty?' }).click();
  await page.getByRole('checkbox', { name: 'Why is the sea salty?' }).check();
  await page.getByRole('button', { name: 'Create with 1 question' }).click();
  await page.getByRole('link', { name: 'From history', exact: true }).click();
  await expect(page.getByRole('list', { name: 'Samples' })).toContainText('Why is the sea salty?');
  await page.setViewportSize({ width: 390, height: 844 });
  await expectFits(page);
});
