import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import type { MixtureEntry } from '../../lib/contract/mixture-contract';
import { get, mixtureOf, send } from '../support/api';
import {
  expect,
  expectAccessible,
  expectAccessibleInBothThemes,
  expectFits,
  letGoOn,
  runEnds,
  test,
} from './fixtures';

async function chooseModel(page: Page, label: string, search: string, name: RegExp): Promise<void> {
  await page.getByRole('button', { name: new RegExp(`^${label}:`) }).click();
  await page.getByPlaceholder('Search, or type provider/model-id').fill(search);
  await page.getByRole('option', { name }).click();
}

// Tests of a worker share a server. A saved mixture of real models would be the default of the next test's page.
test.afterEach(async ({ strata }) => {
  const { items } = await get<{ items: MixtureEntry[] }>(strata, '/api/mixtures');
  for (const { slug, preset } of items) if (!preset) await send(strata, 'DELETE', `/api/mixtures/${slug}`);
});

test('a mixture is built from demo voices, saved, asked, changed and deleted', async ({ page }) => {
  await page.goto('/mixtures');
  await page.getByRole('link', { name: 'New mixture' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'New mixture' })).toBeVisible();
  await page.getByLabel('Name', { exact: true }).fill('Pair and judge');
  await page.getByRole('button', { name: 'Remove 1.3' }).click();
  await chooseModel(page, 'Model of 1.1', 'sceptic', /Sceptic/);
  await chooseModel(page, 'Model of 1.2', 'teach', /Teacher/);
  await chooseModel(page, 'Model of 2.1', 'editor', /Editor/);
  await page.getByRole('button', { name: 'Duplicate layer 1' }).click();
  await expect(page.getByText(/3 layers, 5 calls, at most 10,240 tokens/)).toBeVisible();
  await expect(page.getByText('No cost.')).toBeVisible();
  await page.getByRole('button', { name: 'Save' }).click();
  await page.waitForURL('**/mixtures');
  await expect(page.getByRole('heading', { level: 3, name: 'Pair and judge', exact: true })).toBeVisible();

  await page.goto('/');
  await expect(page.getByRole('figure', { name: 'Pair and judge: 3 layers, 5 calls' })).toBeVisible();
  const field = page.getByRole('textbox', { name: 'Ask a question' });
  await field.fill('Why?');
  await field.press('Enter');
  await page.waitForURL('**/c/**');
  await runEnds(page);
  await expect(page.locator('article').last()).toHaveAttribute('data-status', 'succeeded');

  await page.goto('/mixtures');
  await page.getByRole('link', { name: 'Edit Pair and judge' }).click();
  await page.getByRole('button', { name: 'Remove layer 2' }).click();
  await page.getByRole('button', { name: 'Save' }).click();
  await page.waitForURL('**/mixtures');
  await expect(page.getByText('2 layers, 3 calls · pair-and-judge')).toBeVisible();
  await page.getByRole('button', { name: 'Delete Pair and judge' }).click();
  await expect(page.getByRole('heading', { level: 3, name: 'Pair and judge', exact: true })).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('heading', { level: 3, name: 'Pair and judge', exact: true })).toBeVisible();
});

test('every error is shown at its field, and saving is not possible until all are fixed', async ({
  page,
}) => {
  await page.goto('/mixtures/new');
  const heat = page.getByRole('listitem', { name: 'Slot 1.2' }).getByLabel('Temperature');
  await heat.fill('hot');
  await expect(page.getByText('Temperature must be a number.')).toBeVisible();
  await heat.fill('3');
  await expect(page.getByText('Temperature must be from 0 to 2.')).toBeVisible();
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('2 fields need attention.')).toBeVisible();
  await expect(page.getByLabel('Name', { exact: true })).toBeFocused();
  await heat.fill('');
  await page.getByLabel('Name', { exact: true }).fill('Right');
  await expect(page.getByText(/must be/)).toHaveCount(0);
});

test('slots move by keyboard, and one model can have several slots', async ({ page }) => {
  await page.goto('/mixtures/new?from=demo');
  await expect(page.getByLabel('Name', { exact: true })).toHaveValue('Demo copy');
  const model = (place: string) => page.getByRole('button', { name: new RegExp(`^Model of ${place}:`) });
  await expect(model('1.1')).toContainText('Careful');
  const handle = page.getByRole('button', { name: 'Move or repeat 1.1' });
  await handle.focus();
  await page.keyboard.press('Enter');
  await page.getByRole('menuitem', { name: 'One place later' }).press('Enter');
  await expect(model('1.2')).toContainText('Careful');
  await page.getByRole('button', { name: 'Move or repeat 2.6' }).click();
  await page.getByRole('menuitem', { name: 'To the layer above' }).click();
  await expect(model('1.7')).toBeVisible();
  await page.getByRole('button', { name: 'Move or repeat 2.1' }).click();
  await page.getByRole('menuitem', { name: '3 times' }).click();
  await expect(model('2.3')).toContainText('Careful');
  await expect(page.getByText(/3 layers, 15 calls/)).toBeVisible();
});

test('a mixture is exported to a file and a link, and imported from both', async ({
  page,
  context,
  strata,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const mixture = mixtureOf([['a', 'b']], { name: 'Handed on', callTimeoutMs: 5000 });
  const { slug } = await (await send(strata, 'POST', '/api/mixtures', mixture)).json();
  await page.goto(`/mixtures/${slug}`);
  const menu = page.getByRole('button', { name: 'File and link' });
  await menu.click();
  const download = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: 'Export as a file' }).click();
  const path = await (await download).path();
  expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual(mixture);
  await menu.click();
  await page.getByRole('menuitem', { name: /Copy link/ }).click();
  await expect(page.getByText('Link copied.')).toBeVisible();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(link).toContain('/mixtures/new#m=');

  await page.goto('/');
  await page.goto(link);
  await expect(page.getByLabel('Name', { exact: true })).toHaveValue('Handed on');
  await expect(page.getByLabel('Deadline of the whole call')).toHaveValue('5');
  expect(new URL(page.url()).hash).toBe('');

  await page.goto('/mixtures/new');
  await page.getByLabel('Import a mixture').setInputFiles(path);
  await expect(page.getByLabel('Name', { exact: true })).toHaveValue('Handed on');
  await page
    .getByLabel('Import a mixture')
    .setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from('{"name":"x"}') });
  await expect(page.getByRole('alert').filter({ hasText: 'x.json cannot be read' })).toBeVisible();
});

/** The middle of an element's left or right half. */
async function half(target: Locator, side: 'left' | 'right'): Promise<{ x: number; y: number }> {
  await target.scrollIntoViewIfNeeded();
  const box = await target.boundingBox();
  if (box === null) throw new Error('It is not on the page');
  return { x: box.x + box.width * (side === 'left' ? 0.25 : 0.75), y: box.y + Math.min(60, box.height / 2) };
}

test('slots and layers are dragged with the mouse, and the others make room', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 1800 });
  await page.goto('/mixtures/new?from=demo');
  const model = (place: string) => page.getByRole('button', { name: new RegExp(`^Model of ${place}:`) });
  const slot = (place: string) => page.getByRole('listitem', { name: `Slot ${place}` });
  async function drag(handle: string, to: { x: number; y: number }) {
    const grip = page.getByRole('button', { name: `Drag ${handle}, ` });
    await expect(grip).toBeEnabled();
    await grip.hover();
    await page.mouse.down();
    await page.mouse.move(to.x - 20, to.y - 20, { steps: 4 });
    await page.mouse.move(to.x, to.y, { steps: 4 });
  }
  // A drag that ends at its start changes nothing: the layer that made room has its own height in the next drag.
  const secondLayer = page.getByRole('region', { name: 'Proposers of layer 2' });
  const height = (await secondLayer.boundingBox())?.height;
  await drag('1.1', await half(slot('2.2'), 'left'));
  await expect(model('2.7')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.mouse.up();
  await expect(model('2.7')).toHaveCount(0);

  const third = await slot('1.3').boundingBox();
  await drag('1.1', await half(slot('1.3'), 'right'));
  await expect(page.locator('[data-dragged]')).toBeVisible();
  expect((await secondLayer.boundingBox())?.height).toBe(height);
  await expect.poll(async () => (await slot('1.1').boundingBox())?.x).toBe(third?.x);
  await expect(page.getByRole('status').filter({ hasText: 'Slot 1.1 would be Slot 1.3.' })).toBeAttached();
  await page.mouse.up();
  await expect(page.locator('[data-dragged]')).toHaveCount(0);
  await expect(model('1.3')).toContainText('Careful');
  await expect(page.getByRole('status').filter({ hasText: 'Slot 1.1 is now Slot 1.3.' })).toBeAttached();

  await drag('1.3', await half(slot('2.2'), 'left'));
  await expect(model('2.2')).toContainText('Careful');
  await page.mouse.up();
  await expect(model('2.2')).toContainText('Careful');
  await expect(page.getByText(/Layer 1\s*5 proposers/)).toBeVisible();

  // Escape cancels the drag, and a drop at the own place changes nothing.
  await drag('1.1', await half(slot('1.2'), 'right'));
  await page.keyboard.press('Escape');
  await page.mouse.up();
  await expect(model('1.1')).toContainText('Blunt');

  const second = await secondLayer.boundingBox();
  await drag('layer 1', { x: 700, y: (second?.y ?? 0) + (second?.height ?? 0) - 40 });
  await page.mouse.up();
  await expect(model('2.1')).toContainText('Blunt');
});

test('a slot is dragged by touch at its handle', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 1400 });
  await page.goto('/mixtures/new?from=demo');
  const model = (place: string) => page.getByRole('button', { name: new RegExp(`^Model of ${place}:`) });
  const handle = page.getByRole('button', { name: 'Drag 1.1, ' });
  await expect(handle).toBeEnabled();
  await handle.scrollIntoViewIfNeeded();
  const from = await handle.boundingBox();
  const onto = await page.getByRole('listitem', { name: 'Slot 1.2' }).boundingBox();
  const client = await page.context().newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', x: number, y: number) =>
    client.send('Input.dispatchTouchEvent', { type, touchPoints: type === 'touchEnd' ? [] : [{ x, y }] });
  const [x, y] = [(from?.x ?? 0) + 10, (from?.y ?? 0) + 10];
  const end = (onto?.y ?? 0) + (onto?.height ?? 0) * 0.8;
  await touch('touchStart', x, y);
  for (let part = 1; part <= 5; part += 1) await touch('touchMove', x + 30, y + ((end - y) * part) / 5);
  await expect(page.locator('[data-dragged]')).toBeVisible();
  await expect(page.getByRole('status').filter({ hasText: 'Slot 1.1 would be Slot 1.2.' })).toBeAttached();
  await touch('touchEnd', x, end);
  await expect(model('1.2')).toContainText('Careful');
});

test('the arrow keys move a slot by its handle, which keeps the focus and announces the move', async ({
  page,
}) => {
  await page.goto('/mixtures/new?from=demo');
  const handle = (place: string) => page.getByRole('button', { name: `Drag ${place}, ` });
  const told = (words: string) => page.getByRole('status').filter({ hasText: words });
  await expect(handle('1.1')).toBeEnabled();
  await handle('1.1').focus();
  await page.keyboard.press('ArrowRight');
  await expect(handle('1.2')).toBeFocused();
  await expect(told('Slot 1.1 is now Slot 1.2.')).toBeAttached();
  await page.keyboard.press('ArrowDown');
  await expect(handle('2.7')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(told('Slot 2.7 cannot move there.')).toBeAttached();
  await handle('layer 2').focus();
  await page.keyboard.press('ArrowUp');
  await expect(handle('layer 1')).toBeFocused();
  await expect(page.getByText(/Layer 1\s*7 proposers/)).toBeVisible();
});

test('changes are undone and redone with keys and buttons', async ({ page }) => {
  await page.goto('/mixtures/new?from=demo');
  const name = page.getByLabel('Name', { exact: true });
  const [undo, redo] = [
    page.getByRole('button', { name: /^Undo/ }),
    page.getByRole('button', { name: /^Redo/ }),
  ];
  await expect(undo).toBeDisabled();
  await name.fill('Another');
  await page.getByRole('button', { name: 'Remove layer 2' }).click();
  await expect(page.getByText(/2 layers, 7 calls/)).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(page.getByText(/3 layers, 13 calls/)).toBeVisible();
  await name.focus();
  await page.keyboard.press('Control+z');
  await expect(name).toHaveValue('Demo copy');
  await expect(undo).toBeDisabled();
  await page.keyboard.press('Control+Shift+z');
  await redo.click();
  await expect(name).toHaveValue('Another');
  await expect(page.getByText(/2 layers, 7 calls/)).toBeVisible();
  await expect(redo).toBeDisabled();
});

test('leaving unsaved changes requires a confirmation', async ({ page }) => {
  await page.goto('/mixtures');
  await page.getByRole('link', { name: 'Duplicate Demo', exact: true }).click();
  const name = page.getByLabel('Name', { exact: true });
  await expect(name).toHaveValue('Demo copy');
  await name.fill('Unsaved');
  const dialog = page.getByRole('dialog', { name: 'Leave without saving?' });

  await page.getByRole('link', { name: 'Settings' }).click();
  await dialog.getByRole('button', { name: 'Stay' }).click();
  await expect(name).toHaveValue('Unsaved');
  await page.keyboard.press('Control+Shift+o');
  await dialog.getByRole('button', { name: 'Stay' }).click();
  await page.evaluate(() => history.back());
  await dialog.getByRole('button', { name: 'Stay' }).click();
  await expect(name).toHaveValue('Unsaved');
  const asked = page.waitForEvent('dialog');
  const reload = page.reload();
  const browsers = await asked;
  expect(browsers.type()).toBe('beforeunload');
  await browsers.accept();
  await reload;

  await expect(name).toHaveValue('Demo copy');
  await page.getByRole('link', { name: 'Settings' }).click();
  await page.waitForURL('**/settings');
  await page.goBack();
  await name.fill('Unsaved');
  await page.getByRole('link', { name: 'Settings' }).click();
  await dialog.getByRole('button', { name: 'Leave' }).click();
  await page.waitForURL('**/settings');
});

test('the optional steps between layers are chosen and saved with the mixture', async ({ page, strata }) => {
  await page.goto('/mixtures/new?from=demo');
  await page.getByLabel('Name', { exact: true }).fill('Guarded');
  await page.getByLabel('Drop near-duplicates').check();
  await page.getByLabel('Drop the outlier').check();
  await page.getByLabel('Shuffle').check();
  await page.getByLabel('Seed').fill('x');
  await expect(page.getByText('Seed must be a number.')).toBeVisible();
  await page.getByLabel('Seed').fill('7');
  await page.getByLabel('Drop near-duplicates').uncheck();
  await page.getByRole('button', { name: 'Save' }).click();
  await page.waitForURL('**/mixtures');
  const { mixture } = await get<MixtureEntry>(strata, '/api/mixtures/guarded');
  expect(mixture.references).toEqual({ dropOutlier: true, shuffleSeed: 7 });
});

test('an unavailable model shows its reason, the remedy and its price, and cannot be tried', async ({
  page,
}) => {
  await page.goto('/mixtures/new?from=open-moa-lite');
  const slot = page.getByRole('listitem', { name: 'Slot 1.1' });
  await expect(slot.getByText('together · $1.74 in, $3.48 out')).toBeVisible();
  await expect(page.getByText(/Costs from about \$/)).toBeVisible();
  await slot.getByRole('button', { name: 'Not available now' }).click();
  await expect(page.getByText(/TOGETHER_API_KEY/)).toBeVisible();
  await expect(page.getByRole('link', { name: 'Open Settings' })).toHaveAttribute('href', '/settings');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Try it' }).click();
  const panel = page.getByRole('region', { name: 'Try it' });
  await expect(panel.getByText(/6 of its models are not available now/)).toBeVisible();

  await chooseModel(page, 'Model of 1.1', 'gpt-oss', /gpt-oss-20b/);
  await expect(slot.getByText('together · $0.05 in, $0.20 out · 131k context')).toBeVisible();
  await chooseModel(page, 'Model of 1.2', 'together/databricks/dbrx-instruct', /Use together/);
  await expect(page.getByRole('button', { name: 'No longer available' })).toBeVisible();
  await chooseModel(page, 'Model of 1.3', 'compatible/m3', /Use compatible/);
  await expect(page.getByRole('button', { name: 'May not be served' })).toBeVisible();
});

test('a draft is tried beside its editor, changed and tried again, and opened in the chat', async ({
  page,
  strata,
}) => {
  const mixture = mixtureOf([
    ['quick', 'held-draft'],
    ['quick', 'quick'],
  ]);
  const { slug } = await (await send(strata, 'POST', '/api/mixtures', mixture)).json();
  await page.goto(`/mixtures/new?from=${slug}`);
  await page.getByLabel('Name', { exact: true }).fill('');
  await page.getByRole('button', { name: 'Try it' }).click();
  const panel = page.getByRole('region', { name: 'Try it' });
  const field = panel.getByRole('textbox', { name: 'Ask the current draft' });
  await expect(field).toBeFocused();
  await field.fill('Why is the sky blue?');
  await field.press('Enter');
  await expect(panel.locator('[data-call="1.2"]')).toContainText('writing');
  await panel.getByRole('button', { name: 'Stop', exact: true }).click();
  const run = panel.locator('article');
  await expect(run).toHaveAttribute('data-status', 'stopped');
  await expect(panel.getByRole('button', { name: 'Stop the run' })).toBeHidden();

  // The editor stays usable. An invalid draft only prevents a try.
  const heat = page.getByRole('listitem', { name: 'Slot 1.1' }).getByLabel('Temperature');
  await heat.fill('9');
  await field.fill('And now?');
  await field.press('Enter');
  await expect(panel.getByRole('alert')).toHaveText('One field needs attention.');
  await field.fill('');
  await heat.fill('');
  await page.getByRole('button', { name: 'Remove layer 2' }).click();
  await expect(panel.getByText('The mixture changed after this answer.')).toBeVisible();
  letGoOn('held-draft');
  await panel.getByRole('button', { name: 'Ask again', exact: true }).click();
  await expect(run).toHaveAttribute('data-status', 'succeeded', { timeout: 40_000 });
  await expect(panel.getByRole('button', { name: /Untitled mixture · 2 layers · 3 calls/ })).toBeVisible();
  await expect(panel.getByText('2 / 2')).toBeVisible();

  // The models of the last try have measurements, and the page says so.
  const latency = page.getByRole('button', { name: /^Takes about .* s, measured\.$/ });
  await latency.click();
  await expect(page.getByText(/Medians of each model’s own calls/)).toBeVisible();
  await page.keyboard.press('Escape');

  const opened = page.waitForEvent('popup');
  await panel.getByRole('link', { name: 'Open in the chat' }).click();
  const chat = await opened;
  await expect(chat.getByRole('heading', { level: 1, name: 'Trying Untitled mixture' })).toBeVisible();
  await expect(chat.getByRole('heading', { level: 2, name: 'Why is the sky blue?' })).toBeVisible();
});

test('axe finds nothing in the editor, in both themes, and it fits a phone', async ({ page }) => {
  await page.goto('/mixtures/new');
  await page.waitForLoadState('networkidle');
  await page.getByRole('button', { name: 'Remove 1.3' }).click();
  await page.getByRole('button', { name: 'Duplicate layer 1' }).click();
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('One field needs attention.')).toBeVisible();
  await expectAccessibleInBothThemes(page);
  await page.getByRole('button', { name: /^Model of 1\.1:/ }).click();
  const picker = page.getByRole('dialog');
  await expect(picker.getByRole('option').first()).toBeVisible();
  await expectAccessibleInBothThemes(page, picker);
  await page.setViewportSize({ width: 390, height: 844 });
  await page.keyboard.press('Escape');
  await expectFits(page);
  await expectAccessibleInBothThemes(page);
});

test('axe finds nothing while a draft is tried beside its editor, and both fit a phone', async ({
  page,
  strata,
}) => {
  const mixture = mixtureOf([['quick', 'held-try']]);
  const { slug } = await (await send(strata, 'POST', '/api/mixtures', mixture)).json();
  await page.goto(`/mixtures/new?from=${slug}`);
  await page.getByRole('button', { name: 'Try it' }).click();
  const panel = page.getByRole('region', { name: 'Try it' });
  const field = panel.getByRole('textbox', { name: 'Ask the current draft' });
  await field.fill('Is this readable?');
  await field.press('Enter');
  await expect(panel.locator('[data-call="1.2"]')).toContainText('writing');
  await expectAccessible(page);
  await page.setViewportSize({ width: 390, height: 844 });
  await expectFits(page);
  await expect(page.getByRole('button', { name: 'Save' })).toBeInViewport();
  await expect(field).toBeInViewport();
  await expectAccessibleInBothThemes(page);
  letGoOn('held-try');
});
