import OpenAI from 'openai';
import { mixtureOf } from '../support/api';
import type { Strata } from '../support/strata';
import { expect, expectAccessible, questionOf, test, unfoldLayers } from './fixtures';

async function askByApi(
  strata: Strata,
  apiKey: string,
  content: string,
  changes: object = {},
): Promise<OpenAI.ChatCompletion> {
  const openai = new OpenAI({ baseURL: `${strata.origin}/v1`, apiKey });
  const body = {
    model: 'moa/inline',
    messages: [{ role: 'user' as const, content }],
    user: 'ada',
    mixture: {
      ...mixtureOf([['quick', 'quick']], { aggregator: { model: 'compatible/quick' } }),
      name: 'By API',
    },
    ...changes,
  };
  return openai.chat.completions.create(body);
}

test('a key is made, shown once, used, changed and revoked', async ({ page, strata }) => {
  await page.goto('/settings');
  const section = page.getByRole('region', { name: 'API keys' });
  await expect(section).toContainText(`${strata.origin}/v1`);
  await section.getByRole('button', { name: 'Create key' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Name').fill('My editor');
  await dialog.getByLabel('Budget a day, USD').fill('2.5');
  await dialog.getByLabel('Requests a minute').fill('30');
  await dialog.getByText('Summary').click();
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Create key', exact: true }).click();
  const secret = await dialog.getByRole('textbox', { name: 'Key' }).inputValue();
  expect(secret).toMatch(/^sk-strata-/);
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Close' }).click();
  await expect(section.getByRole('button', { name: 'Create key' })).toBeFocused();
  const row = section.getByRole('listitem', { name: 'My editor' });
  await expect(row).toContainText(
    `ending …${secret.slice(-4)} · $0.00 of $2.50 today · 30 requests a minute · layers as reasoning: summary · never used`,
  );
  await expect(askByApi(strata, secret, 'Without a price?')).rejects.toMatchObject({ status: 429 });
  await row.getByRole('button', { name: 'Change My editor' }).click();
  await dialog.getByLabel(/^Allow models without a known price/).check();
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog).toBeHidden();
  const { choices } = await askByApi(strata, secret, 'Does the key work?');
  expect(choices[0]?.message.content).toBe('quick says so');
  await page.reload();
  await expect(row).toContainText(/ · used /);
  expect(await page.content()).not.toContain(secret);
  await row.getByRole('button', { name: 'Change My editor' }).click();
  await dialog.getByLabel('Budget a day, USD').fill('');
  await dialog.getByLabel(/^All mixtures/).uncheck();
  await dialog.getByLabel('Demo', { exact: true }).check();
  await dialog.getByLabel(/^Store its runs/).uncheck();
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(row).toContainText('$0.00 today · 30 requests a minute · only demo · stores nothing');
  await expect(row.getByRole('button', { name: 'Change My editor' })).toBeFocused();
  await row.getByRole('button', { name: 'Revoke My editor' }).click();
  await row.getByRole('button', { name: 'Revoke permanently' }).click();
  await expect(row).toHaveCount(0);
  await expect(askByApi(strata, secret, 'And now?')).rejects.toMatchObject({ status: 401 });
});

test('the API page lists the runs of API clients, which can be inspected', async ({ page, strata }) => {
  await askByApi(strata, 'none', 'What does an API client want to know?');
  await page.goto('/');
  await page.getByRole('link', { name: 'API', exact: true }).click();
  const row = page.getByRole('row', { name: /What does an API client want to know\?/ });
  await expect(row).toContainText('By API');
  await expect(row).toContainText('no key, ada');
  await expect(row).toContainText('succeeded');
  await expectAccessible(page);
  await row.getByRole('link').click();
  await expect(questionOf(page, 'What does an API client want to know?')).toBeVisible();
  await expect(page.locator('[data-answer]')).toContainText('quick says so');
  // Only the API client can continue the conversation.
  await expect(page.getByText('An API client asked this.')).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Ask a follow-up' })).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Edit question' })).toHaveCount(0);
  await expect(
    page
      .getByRole('navigation', { name: 'Conversations' })
      .getByText('What does an API client want to know?'),
  ).toHaveCount(0);
  await unfoldLayers(page);
  await page.locator('[data-call="1.1"]').first().click();
  await expect(page.locator('[data-column="1.1"]')).toContainText('quick says so');
  await expectAccessible(page);
});

test('the tool calls of an aggregator are shown in place of its answer', async ({ page, strata }) => {
  const mixture = mixtureOf([['quick']], { aggregator: { model: 'compatible/caller' } });
  const tools = [{ type: 'function', function: { name: 'weather' } }];
  const completion = await askByApi(strata, 'none', 'How warm is it?', { mixture, tools });
  expect(completion.choices[0]?.finish_reason).toBe('tool_calls');
  const { run_url: url } = (completion as unknown as { strata: { run_url: string } }).strata;
  await page.goto(url);
  await expect(page.getByRole('list', { name: 'Tool calls' })).toHaveText('weather {"city":"Oslo"}');
  await expectAccessible(page);
});
