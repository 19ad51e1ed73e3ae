/** A draft, layers that are left out, and a proposal as the answer: on the page of a run and in the editor. */
import type { MixtureEntry } from '../../../lib/contract/mixture-contract';
import { ask, get, mixtureOf, readRun, send } from '../../support/api';
import { expect, expectAccessible, letGoOn, runEnds, test } from '../fixtures';

test('the first finished proposal is the draft until the answer begins, which does not move the page', async ({
  page,
  strata,
}) => {
  await page.setViewportSize({ width: 1280, height: 420 });
  const mixture = mixtureOf([['iron', 'held-draft']], {
    aggregator: { model: 'compatible/held-drafted' },
    draft: true,
  });
  const { run, message } = await ask(strata, { mixture });
  await page.goto(`/c/${message.conversationId}`);
  const draft = page.getByRole('region', { name: 'Draft' });
  await expect(draft).toContainText('The tower is 330 metres tall.');
  await expect(page.getByRole('button', { name: /^Draft from 1\.1 Iron/ })).toBeVisible();
  await expectAccessible(page);
  expect((await readRun(strata, run.id)).answer).toBe('');

  // The reader is at the end of the draft, below the layer that works.
  await draft.hover();
  await page.mouse.wheel(0, 2000);
  await expect(draft.getByText('Keep it simple.')).toBeInViewport();
  const placeOf = async (selector: string) => {
    const box = await page.locator(selector).boundingBox();
    return { top: Math.round(box?.y ?? 0), height: Math.round(box?.height ?? 0) };
  };
  const before = await placeOf('div:has(> [data-answer-draft])');
  expect(before.top).toBeLessThan(100);
  expect(before.height).toBeGreaterThan(150);
  letGoOn('held-draft');
  await expect(page.locator('[data-answer]')).toContainText('held-drafted begins');
  await expect(draft).toHaveCount(0);
  expect(await placeOf('[data-status=running] div[style]:has([data-answer])')).toEqual(before);
  letGoOn('held-drafted');
  await runEnds(page);
  await page.reload();
  await expect(page.locator('[data-answer]')).toContainText('held-drafted begins');
  await expect(draft).toHaveCount(0);
});

test('a run says which layers it left out, and how a proposal became its answer', async ({
  page,
  strata,
}) => {
  const mixture = mixtureOf([['counting', 'counting'], ['m1']], {
    aggregator: { model: 'compatible/m2', strategy: 'majority-vote' },
    earlyExit: { similarity: 0.5 },
  });
  const { message } = await ask(strata, { mixture });
  await page.goto(`/c/${message.conversationId}`);
  await runEnds(page);
  const why = 'the proposals of layer 1 agree (similarity 1.00 of at least 0.5).';
  const answer = page.locator('[data-answer]');
  await expect(answer).toContainText('Answer 1.1 by Counting');
  await expect(answer).toContainText(`Layer 2 was skipped: ${why}`);
  await expect(answer).toContainText('2 of 2 proposals answer 42.');
  await expect(answer).toContainText('So the answer is 42.');
  await expect(page.getByRole('region', { name: 'Layer 2' })).toContainText(
    'skipped: the proposals of layer 1 agree',
  );
  await expectAccessible(page);
});

test('the editor offers the ways to the answer and to an earlier one, each off by default', async ({
  page,
  strata,
}) => {
  await page.goto('/mixtures/new');
  await page.getByLabel('Name', { exact: true }).fill('Fast vote');
  const compare = page.getByRole('checkbox', { name: 'Compare first' });
  await expect(compare).toBeVisible();
  for (const box of await page.getByRole('region', { name: 'Speed' }).getByRole('checkbox').all())
    await expect(box).not.toBeChecked();
  await page.getByLabel('How the answer is made').selectOption('The proposals vote on it');
  await expect(compare).toHaveCount(0);
  await page.getByRole('checkbox', { name: 'Exit early' }).check();
  await page
    .getByRole('region', { name: 'Speed' })
    .getByLabel(/^Similarity/)
    .fill('2');
  await expect(page.getByText('must be from 0 to 1')).toBeVisible();
  await page
    .getByRole('region', { name: 'Speed' })
    .getByLabel(/^Similarity/)
    .fill('0.7');
  await page.getByRole('checkbox', { name: 'Short way for easy questions' }).check();
  await page.getByRole('checkbox', { name: 'Show a draft' }).check();
  await page.getByRole('checkbox', { name: 'Continue when they agree' }).first().check();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Save' }).click();
  await page.waitForURL('**/mixtures');
  const { items } = await get<{ items: MixtureEntry[] }>(strata, '/api/mixtures');
  const saved = items.find(({ slug }) => slug === 'fast-vote')?.mixture;
  expect(saved).toMatchObject({
    aggregator: { strategy: 'majority-vote' },
    earlyExit: { similarity: 0.7 },
    routing: 'easy-questions',
    draft: true,
  });
  expect(saved?.layers[0]).toMatchObject({ adaptiveQuorum: { similarity: 0.5 } });
  await send(strata, 'DELETE', '/api/mixtures/fast-vote');
});
