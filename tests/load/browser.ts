/**
 * `npm run bench:browser`: what the page does with a run, in Chromium on the production build. Frames a second while
 * a layer of twelve and then the aggregator write 200 tokens a second each, while sentences are attributed, while a run of 40 calls does in cards and on
 * the timeline, and while that run plays again at 8x; how soon a conversation of 500 runs is
 * there; the JavaScript that comes before the first interaction; and the longest tasks of answers that are hard to render.
 */
import { type Browser, chromium, type Page } from '@playwright/test';
import { buildIfStale } from '../../scripts/build-if-stale.mjs';
import { findChromium } from '../support/chromium.ts';
import { type Strata, startStrata } from '../support/strata.ts';
import { saying } from '../support/upstream/script.ts';
import { startUpstream } from '../support/upstream/upstream.ts';
import { extremes } from './extremes/extremes.ts';
import { post } from './post.ts';
import { textOf } from './sources.ts';

const runsInConversation = 500;
buildIfStale();
const write = (text: string) => process.stdout.write(`${text}\n`);

const words = Array.from({ length: 1000 }, (_, index) => `word${index}`).join(' ');
const answer = `## An answer\n\n${'Some **bold** words, a [link](https://example.org) and `code`.\n\n- one\n- two\n\n'.repeat(40)}`;
const upstream = await startUpstream({
  respond({ body: { model } }) {
    if (model === 'prose-answer') return saying(textOf(0), { firstTokenMs: 100, tokensPerSecond: 200 });
    if (model.startsWith('prose-')) return saying(textOf(Number(model.slice('prose-'.length))));
    if (model.startsWith('quick')) return saying(`${model} says: ${words.slice(0, 600)}`);
    return saying(model === 'aggregator' ? answer : words, { firstTokenMs: 100, tokensPerSecond: 200 });
  },
});
const strata = await startStrata({ env: { OPENAI_COMPATIBLE_BASE_URL: upstream.baseUrl } });
const browser = await chromium.launch({
  executablePath: findChromium(),
  args: [
    '--no-sandbox',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-gpu',
  ],
});
await firstScripts('the start page', strata.origin);
const { conversation } = await post(strata.origin, '/api/conversations', {});
await firstScripts('a conversation before its answer', `${strata.origin}/c/${conversation.id}`);
await frames(browser, strata);
await attribution(browser, strata);
await fortyCalls(browser, strata);
await longConversation(browser, strata);
await extremes(browser);
await browser.close();
await strata.close();
await upstream.close();

/** Measures the scripts that a page loads before any interaction. */
async function firstScripts(what: string, address: string): Promise<void> {
  const page = await newPage(browser);
  const sizes: Promise<number>[] = [];
  page.on('requestfinished', (request) => {
    if (request.resourceType() === 'script')
      sizes.push(request.sizes().then((size) => size.responseBodySize));
  });
  await page.goto(address, { waitUntil: 'networkidle' });
  const bytes = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
  write(
    `JavaScript before the first interaction, ${what}: ${(bytes / 1024).toFixed(0)} KB compressed, ${sizes.length} files`,
  );
  await page.close();
}

async function frames(inBrowser: Browser, server: Strata): Promise<void> {
  const proposers = Array.from({ length: 12 }, (_, slot) => ({ model: `compatible/fast-${slot}` }));
  const mixture = { name: 'Wide', layers: [{ proposers }], aggregator: { model: 'compatible/aggregator' } };
  const page = await newPage(inBrowser);
  await page.goto(server.origin);
  const { conversationId } = await ask(server, mixture, 'How many frames?', null);
  await page.goto(`${server.origin}/c/${conversationId}`);
  await page.locator('[data-call="1.12"]', { hasText: 'word' }).waitFor();
  report('twelve proposers at 200 tokens/s', await frameTimes(page, 4000));
  await page.locator('[data-answer]').waitFor({ timeout: 30_000 });
  report('the aggregator in Markdown at 200 tokens/s', await frameTimes(page, 2000));
  await page.close();
}

/** The sentences of an answer get their sources while it is written. */
async function attribution(inBrowser: Browser, server: Strata): Promise<void> {
  const proposers = Array.from({ length: 12 }, (_, slot) => ({ model: `compatible/prose-${slot + 1}` }));
  const mixture = {
    name: 'Prose',
    layers: [{ proposers }],
    aggregator: { model: 'compatible/prose-answer' },
  };
  const page = await newPage(inBrowser);
  const { conversationId } = await ask(server, mixture, 'Where does it come from?', null);
  await page.goto(`${server.origin}/c/${conversationId}`);
  await page.getByText(/\d+ of \d+ sentences/).waitFor({ timeout: 30_000 });
  report('an answer whose sentences are attributed live, 12 proposals', await frameTimes(page, 2500));
  await page.close();
}

/** A run of as many calls as there may be. A layer has at most twelve. */
async function fortyCalls(inBrowser: Browser, server: Strata): Promise<void> {
  const layers = [12, 12, 12, 3].map((slots, layer) => ({
    proposers: Array.from({ length: slots }, (_, slot) => ({ model: `compatible/fast-${layer}-${slot}` })),
  }));
  const mixture = { name: 'Forty', layers, aggregator: { model: 'compatible/aggregator' } };
  const { conversationId, runId } = await ask(server, mixture, 'How many frames with 40 calls?', null);
  for (const [view, layer] of [
    ['cards', 1],
    ['timeline', 2],
  ] as const) {
    const page = await newPage(inBrowser);
    await page.goto(`${server.origin}/c/${conversationId}?view=${view}`);
    await page
      .locator(`[data-call="${layer}.12"], [data-row="${layer}.12"]`, { hasText: 'writing' })
      .waitFor();
    report(`a run of 40 calls at 200 tokens/s, ${view}`, await frameTimes(page, 3000));
    await page.close();
  }
  await ended(server, runId);
  for (const view of ['cards', 'timeline']) {
    const page = await newPage(inBrowser);
    await page.addInitScript((name) => localStorage.setItem('strata.run-view', name), view);
    await page.goto(`${server.origin}/c/${conversationId}?view=replay`);
    await page.getByText('8x', { exact: true }).click();
    report(`its replay at 8x, ${view}`, await frameTimes(page, 2500));
    const jumps = await jumpTimes(page);
    write(
      `a jump in this replay until it is painted: median ${jumps[5]?.toFixed(0)} ms, worst ${jumps.at(-1)?.toFixed(0)} ms`,
    );
    await page.close();
  }
}

/** Milliseconds from moving the slider of a replay to the frame after, of eleven jumps, the shortest first. */
function jumpTimes(page: Page): Promise<number[]> {
  return page.getByRole('slider', { name: 'Time of the run' }).evaluate(async (slider: HTMLInputElement) => {
    const setValue = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
    const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    const times: number[] = [];
    for (let jump = 0; jump < 11; jump += 1) {
      const began = performance.now();
      setValue?.call(slider, String((Number(slider.max) * ((jump * 7) % 11)) / 11));
      slider.dispatchEvent(new Event('input', { bubbles: true }));
      await nextFrame();
      await nextFrame();
      times.push(performance.now() - began);
    }
    return times.sort((a, b) => a - b);
  });
}

/** Milliseconds between frames. */
function frameTimes(page: Page, forMs: number): Promise<number[]> {
  return page.evaluate(
    (ms) =>
      new Promise<number[]>((resolve) => {
        const times: number[] = [];
        const began = performance.now();
        let last = began;
        function onFrame(now: number) {
          times.push(now - last);
          last = now;
          if (now - began < ms) requestAnimationFrame(onFrame);
          else resolve(times.slice(1));
        }
        requestAnimationFrame(onFrame);
      }),
    forMs,
  );
}

function report(what: string, times: readonly number[]): void {
  const sorted = times.toSorted((a, b) => a - b);
  const median = sorted[sorted.length >> 1] ?? 0;
  const total = times.reduce((sum, time) => sum + time, 0);
  write(
    `${what}: ${((1000 * times.length) / total).toFixed(1)} frames a second, median frame ${median.toFixed(1)} ms, worst ${Math.max(...times).toFixed(0)} ms`,
  );
}

async function longConversation(inBrowser: Browser, server: Strata): Promise<void> {
  const proposers = Array.from({ length: 6 }, (_, slot) => ({ model: `compatible/quick-${slot}` }));
  const mixture = {
    name: 'Quick',
    layers: [{ proposers }, { proposers }],
    aggregator: { model: 'compatible/quick-aggregator' },
  };
  let last = await ask(server, mixture, 'Question 0?', null);
  for (let index = 1; index < runsInConversation; index += 1) {
    await ended(server, last.runId);
    last = await ask(server, mixture, `Question ${index}?`, last);
  }
  await ended(server, last.runId);
  for (const width of [1280, 390]) {
    const page = await newPage(inBrowser, width);
    await page.goto(server.origin, { waitUntil: 'networkidle' });
    const began = performance.now();
    await page.goto(`${server.origin}/c/${last.conversationId}`, { waitUntil: 'commit' });
    await page.getByRole('heading', { name: `Question ${runsInConversation - 1}?` }).waitFor();
    const visible = performance.now() - began;
    await page.locator('[data-answer] p').last().waitFor();
    const answered = performance.now() - began;
    await page.getByRole('button', { name: 'Share', exact: true }).click();
    await page.getByRole('dialog').waitFor();
    const interactive = performance.now() - began;
    write(
      `${runsInConversation} runs at ${width} px: last question after ${visible.toFixed(0)} ms, its answer in Markdown after ${answered.toFixed(0)} ms, a click answered after ${interactive.toFixed(0)} ms`,
    );
    await page.close();
  }
}

interface Asked {
  conversationId: string;
  runId: string;
}

async function ask(server: Strata, mixture: object, content: string, after: Asked | null): Promise<Asked> {
  const conversationId =
    after?.conversationId ?? (await post(server.origin, '/api/conversations', {})).conversation.id;
  const { run } = await post(server.origin, `/api/conversations/${conversationId}/runs`, {
    content,
    mixture,
    parentId: after?.runId ?? null,
  });
  return { conversationId, runId: run.id };
}

async function ended(server: Strata, runId: string): Promise<void> {
  const events = await server.fetch(`/api/runs/${runId}/events`);
  await events.text();
}

async function newPage(inBrowser: Browser, width = 1280): Promise<Page> {
  return (await inBrowser.newContext({ viewport: { width, height: 860 } })).newPage();
}
