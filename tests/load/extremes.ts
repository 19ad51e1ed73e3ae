/** `npm run bench:browser`: how long an answer that is hard to render holds up the page's main thread. */
import type { Browser, Page } from '@playwright/test';
import { startStrata } from '../support/strata.ts';
import { type Step, usageOf } from '../support/upstream/script.ts';
import { startUpstream } from '../support/upstream/upstream.ts';
import { extremeTexts } from './extreme-texts.ts';
import { post } from './post.ts';

const rounds = 3;
/** Characters of a delta, and how many deltas there are in a second. */
const deltaLength = 400;
const deltaMs = 20;
const write = (text: string) => process.stdout.write(`${text}\n`);

/** For each text, the longest task while it streams and when it is opened later: medians of three rounds. */
export async function extremes(browser: Browser): Promise<void> {
  const names = Object.keys(extremeTexts).filter((name) => name.includes(process.env.ONLY ?? ''));
  const upstream = await startUpstream({
    respond({ body: { model } }) {
      return model.startsWith('text-')
        ? streaming(extremeTexts[names[Number(model.slice(5))] ?? ''] ?? '')
        : streaming('Yes.');
    },
  });
  const strata = await startStrata({ env: { OPENAI_COMPATIBLE_BASE_URL: upstream.baseUrl } });
  for (const [index, name] of names.entries()) {
    const streamed: number[] = [];
    const opened: number[] = [];
    const problems = new Set<string>();
    let overflow = 0;
    for (let round = 0; round < rounds; round += 1) {
      const { conversation } = await post(strata.origin, '/api/conversations', {});
      const page = await (await browser.newContext({ viewport: { width: 1280, height: 860 } })).newPage();
      page.on('pageerror', (error) => problems.add(error.message.slice(0, 100)));
      page.on(
        'console',
        (message) => message.type() === 'error' && problems.add(message.text().slice(0, 100)),
      );
      await page.addInitScript(observeLongTasks);
      await page.goto(`${strata.origin}/c/${conversation.id}`, { waitUntil: 'networkidle' });
      await page.evaluate(() => longTasks().splice(0));
      await post(strata.origin, `/api/conversations/${conversation.id}/runs`, {
        content: 'Go on.',
        mixture: {
          name: 'One',
          layers: [{ proposers: [{ model: 'compatible/short' }] }],
          aggregator: { model: `compatible/text-${index}` },
        },
        parentId: null,
      });
      await page.reload();
      await page
        .locator('article[data-status="succeeded"]')
        .waitFor({ timeout: 60_000 })
        .catch((error) => problems.add(String(error)));
      await settled(page);
      streamed.push(await longest(page));
      await page.reload();
      await page
        .locator('article[data-status="succeeded"]')
        .waitFor()
        .catch((error) => problems.add(String(error).slice(0, 60)));
      await settled(page);
      opened.push(await longest(page));
      overflow = await page.evaluate(() => {
        const main = document.querySelector('main') ?? document.body;
        const wide = [main, ...main.querySelectorAll('*')].filter(
          (e) =>
            e.scrollWidth > e.clientWidth + 1 &&
            getComputedStyle(e).overflowX !== 'visible' &&
            e.clientWidth > 400,
        );
        return Math.max(
          0,
          document.documentElement.scrollWidth - innerWidth,
          ...wide.map((e) => e.scrollWidth - e.clientWidth),
        );
      });
      await page.context().close();
    }
    write(
      `${name}: longest task ${median(streamed)} ms while streaming, ${median(opened)} ms when opened; overflow ${overflow}; ${[...problems].join(' / ') || 'nothing thrown'}`,
    );
  }
  await strata.close();
  await upstream.close();
}

function streaming(text: string): Step[] {
  const steps: Step[] = [];
  for (let at = 0; at < text.length; at += deltaLength) {
    steps.push({ do: 'text', text: text.slice(at, at + deltaLength) }, { do: 'wait', ms: deltaMs });
  }
  return [...steps, { do: 'finish', reason: 'stop' }, { do: 'usage', usage: usageOf(10, 10) }];
}

declare function longTasks(): number[];

function observeLongTasks(): void {
  const tasks: number[] = [];
  Object.assign(window, { longTasks: () => tasks });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) tasks.push(entry.duration);
  }).observe({ type: 'longtask', buffered: true });
}

/** Waits until no long task has ended for a second. */
async function settled(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        let count = -1;
        const timer = setInterval(() => {
          const now = longTasks().length + document.querySelectorAll('*').length;
          if (now === count) {
            clearInterval(timer);
            resolve();
          }
          count = now;
        }, 1000);
      }),
  );
}

const longest = (page: Page) => page.evaluate(() => Math.max(0, ...longTasks()));
const median = (values: number[]) => (values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0).toFixed(0);
