import type { RunState } from '../../lib/moa/events/run-state';
import { ask, follow, mixtureOf, readRun } from '../support/api';
import {
  askOnStart,
  expect,
  expectAccessible,
  letGoOn,
  questionOf,
  runEnds,
  test,
  unfoldLayers,
} from './fixtures';

const question = 'Why is the sky blue, and when is it red?';

test('a person picks a mixture, asks, watches three layers, reads the answer and finds it again', async ({
  page,
}) => {
  await page.goto('/');
  await expect(page.getByText('3 layers, 13 calls').first()).toBeVisible();
  await askOnStart(page, question);
  const run = page.locator('article').first();
  await expect(run.locator('[data-layer]')).toHaveCount(2);
  await expect(run.locator('[data-layer="1"] [data-call]')).toHaveCount(6);
  // All proposers of a layer write in parallel.
  await expect(run.locator('[data-layer="1"] [data-call]', { hasText: /writing|done/ })).toHaveCount(6);
  await expect(run.getByText('scripted demo').first()).toBeVisible();
  await runEnds(page);
  await expect(run.locator('[data-answer]')).toContainText('What most accounts leave out');
  await expect(run.getByText(/Answer by Editor, from layer 2/)).toBeVisible();
  // The layers collapse into one line and expand again.
  const fold = run.getByRole('button', { name: /3 layers · 13 calls/ });
  await expect(fold).toHaveAttribute('aria-expanded', 'false');
  await expect(run.locator('[data-layer] li')).toHaveCount(0);
  await fold.click();
  await expect(run.locator('[data-layer] li')).toHaveCount(12);

  await page.goto('/');
  await page.getByRole('link', { name: question }).first().click();
  await expect(page.locator('[data-answer]')).toContainText('What most accounts leave out');
});

test('a card opens and shows its full text and the exact request', async ({ page, strata }) => {
  const { run, message } = await ask(strata, { content: 'Open a card?', mixture: mixtureOf([['x1', 'x2']]) });
  await follow(strata, run.id);
  await page.goto(`/c/${message.conversationId}`);
  await unfoldLayers(page);
  await page.locator('[data-call="1.2"]').click();
  const reader = page.getByRole('region', { name: 'Reader' });
  const stored = await readRun(strata, run.id);
  await expect(reader).toContainText(stored.calls[1]?.text ?? 'nothing');
  await reader.getByRole('button', { name: 'Exact request' }).click();
  await expect(reader.locator('pre')).toHaveText(['Open a card?']);
  await page.keyboard.press('ArrowRight');
  await expect(reader).toContainText('call 2.1');
  await reader.getByRole('button', { name: 'Exact request' }).click();
  await expect(reader.locator('pre').first()).toContainText('Responses from models:');
  await expect(reader.getByText(/^1\.1 .* · [\d,]+ characters$/)).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(reader).toBeHidden();
});

test('a reload during thirteen calls loses no text, and every card shows what the upstream sent', async ({
  page,
  strata,
  upstream,
}) => {
  // One proposer of each layer waits, so that the run is still in progress at each reload.
  const models = (layer: number) => [
    `held-r${layer}`,
    ...Array.from({ length: 5 }, (_, slot) => `r${layer}-${slot}`),
  ];
  const { run, message } = await ask(strata, {
    mixture: mixtureOf([models(1), models(2)], { aggregator: { model: 'compatible/r-aggregator' } }),
  });
  await page.goto(`/c/${message.conversationId}`);
  const card = (call: string) => page.locator(`[data-call="${call}"]`);
  await expect(card('1.1')).toContainText('held-r1 begins');
  await page.reload();
  await expect(card('1.1')).toContainText('held-r1 begins');
  letGoOn('held-r1');
  await expect(card('2.1')).toContainText('held-r2 begins');
  await page.reload();
  await expect(card('2.1')).toContainText('writing');
  await expect(page.getByRole('button', { name: 'Layer 1 6 done' })).toBeVisible();
  await expect(page.locator('article')).toHaveAttribute('data-status', 'running');
  letGoOn('held-r2');
  await runEnds(page);

  const sent = new Map(upstream.requests.map((request) => [request.body.model, request.sent]));
  await expect(page.locator('[data-answer]')).toHaveText(sent.get('r-aggregator') ?? 'nothing');
  await unfoldLayers(page);
  const stored: RunState = await readRun(strata, run.id);
  for (const call of stored.calls) {
    const text = sent.get(call.model.replace('compatible/', ''));
    expect(call.text).toBe(text);
    await page.locator(`[data-call="${call.call}"]`).click();
    const reader = page.getByRole('region', { name: 'Reader' });
    await expect(reader.locator('.prose-strata')).toHaveText(text ?? 'nothing');
    await page.keyboard.press('Escape');
    await expect(reader).toBeHidden();
  }
});

test('two tabs show the same run, and a third tab that opens later shows all of it', async ({
  page,
  context,
  strata,
}) => {
  const { message } = await ask(strata, { mixture: mixtureOf([['held-by-tabs', 't2']]) });
  const path = `/c/${message.conversationId}`;
  const second = await context.newPage();
  await Promise.all([page.goto(path), second.goto(path)]);
  for (const tab of [page, second])
    await expect(tab.locator('[data-call="1.1"]')).toContainText('held-by-tabs begins');
  letGoOn('held-by-tabs');
  const third = await context.newPage();
  await third.goto(path);
  const answers: (string | null)[] = [];
  for (const tab of [page, second, third]) {
    await runEnds(tab);
    await unfoldLayers(tab);
    await expect(tab.locator('[data-call="1.1"]')).toContainText('held-by-tabs begins and ends.');
    answers.push(await tab.locator('[data-answer]').textContent());
  }
  expect(answers[0]).toContain('aggregator read 2 references');
  expect(new Set(answers).size).toBe(1);
});

test('Stop ends the run and keeps the text so far', async ({ page }) => {
  await askOnStart(page, question);
  await expect(page.locator('[data-call="1.2"]')).toContainText(/writing|done/);
  await page.getByRole('button', { name: 'Stop', exact: true }).click();
  await runEnds(page);
  await expect(page.locator('[data-end]')).toContainText('You stopped this.');
});

test('the card of a failing proposer shows the failure, and the run still gives an answer', async ({
  page,
  strata,
}) => {
  const { run, message } = await ask(strata, { mixture: mixtureOf([['f1', 'out-of-order', 'f2']]) });
  await follow(strata, run.id);
  await page.goto(`/c/${message.conversationId}`);
  await unfoldLayers(page);
  const card = page.locator('[data-call="1.2"]');
  await expect(card).toContainText('failed');
  await expect(card).toContainText('This model is out of order');
  await expect(page.locator('article')).toHaveAttribute('data-status', 'succeeded');
  await expect(page.locator('[data-answer]')).toContainText('aggregator read 2 references');
  await expect(page.getByRole('button', { name: '1 failed' }).first()).toBeVisible();
});

test('a person asks follow-ups, edits a question, asks again and switches between branches', async ({
  page,
}) => {
  await askOnStart(page, 'Which is first?');
  await page.getByRole('button', { name: 'Stop the run' }).click();
  await runEnds(page);

  await page.getByRole('button', { name: 'Edit question' }).click();
  await page.getByRole('textbox', { name: 'Edit question' }).fill('Which is second?');
  await page.locator('form').getByRole('button', { name: 'Ask again' }).click();
  await expect(questionOf(page, 'Which is second?')).toBeVisible();
  await page.getByRole('button', { name: 'Stop the run' }).click();
  await runEnds(page);
  await expect(page.getByText('2 / 2')).toBeVisible();
  await page.getByRole('button', { name: 'Previous question' }).click();
  await expect(questionOf(page, 'Which is first?')).toBeVisible();

  await page.getByRole('button', { name: 'Ask again', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Ask Demo again' }).click();
  await expect(page.locator('article')).toHaveAttribute('data-status', 'running');
  await page.getByRole('button', { name: 'Stop the run' }).click();
  await runEnds(page);
  await page.getByRole('button', { name: 'Previous answer' }).click();
  await expect(questionOf(page, 'Which is first?')).toBeVisible();

  await expect(page.getByRole('button', { name: 'Send' })).toBeVisible();
  const field = page.getByRole('textbox', { name: 'Ask a follow-up' });
  await field.fill('And a line');
  await field.press('Shift+Enter');
  await field.pressSequentially('below it?');
  await field.press('Enter');
  await expect(questionOf(page, /And a line/)).toBeVisible();
  await expect(page.locator('article')).toHaveCount(2);
  await page.reload();
  await expect(questionOf(page, /And a line/)).toBeVisible();
  await page.getByRole('button', { name: 'Stop the run' }).click();
});

test('a question that cannot be sent returns to the composer with the reason', async ({ page }) => {
  await page.goto('/');
  const field = page.getByRole('textbox', { name: 'Ask a question' });
  await field.fill('Will this be lost?');
  await page.route('**/api/conversations', (route) =>
    route.request().method() === 'POST' ? route.abort() : route.continue(),
  );
  await expect(page.getByRole('button', { name: 'Send' })).toBeEnabled();
  await field.press('Enter');
  await expect(page.getByRole('alert').filter({ hasText: 'cannot be reached' })).toBeVisible();
  await expect(field).toHaveValue('Will this be lost?');
  await page.reload();
  await expect(field).toHaveValue('Will this be lost?');
});

test('Aggregate now appears with the first text, uses unfinished proposals and says so', async ({
  page,
  strata,
}) => {
  const mixture = mixtureOf([['quick', 'held-cut', 'held-cut']]);
  const { message } = await ask(strata, { mixture });
  await page.goto(`/c/${message.conversationId}`);
  await expect(page.locator('[data-call="1.2"]')).toContainText('held-cut begins');
  await expect(page.locator('[data-call="1.3"]')).toContainText('held-cut begins');
  await page.getByRole('button', { name: 'Aggregate now' }).click();
  await runEnds(page);
  await expect(page.locator('[data-end]')).toHaveText(
    'Aggregated after 1 of 3 proposals, as you asked. 2 unfinished ones were read as far as written.',
  );
  await expect(page.locator('[data-answer]')).toContainText('aggregator read 3 references');
  await unfoldLayers(page);
  await expect(page.locator('[data-call="1.2"]')).toContainText('cut short');
  await expectAccessible(page);
  letGoOn('held-cut');
});
