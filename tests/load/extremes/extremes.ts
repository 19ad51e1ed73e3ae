/**
 * A part of `npm run bench:browser`: how long an answer that is hard to render holds up the page's main thread, by the
 * Long Tasks API and, since other programs take time from it, by the time that the thread itself worked.
 */
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from '@playwright/test';
import { type Strata, startStrata } from '../../support/strata.ts';
import { type Step, usageOf } from '../../support/upstream/script.ts';
import { startUpstream } from '../../support/upstream/upstream.ts';
import { post } from '../post.ts';
import { extremeTexts } from './extreme-texts.ts';

const texts = extremeTexts(1);

const rounds = 3;
/** Characters of a delta, and the milliseconds between two. */
const deltaLength = 400;
const deltaMs = 20;
const write = (text: string) => process.stdout.write(`${text}\n`);

interface Longest {
  wallMs: number;
  cpuMs: number;
}

/** Writes, for each text, the longest task while it streams and when it is opened later: medians of the rounds. */
export async function extremes(browser: Browser, names = Object.keys(texts)): Promise<void> {
  const upstream = await startUpstream({
    respond({ body: { model } }) {
      return streaming(texts[names[Number(model.replace('text-', ''))] ?? ''] ?? 'Yes.');
    },
  });
  const strata = await startStrata({ env: { OPENAI_COMPATIBLE_BASE_URL: upstream.baseUrl } });
  for (const [index, name] of names.entries()) {
    const streamed: Longest[] = [];
    const opened: Longest[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const page = await (await browser.newContext({ viewport: { width: 1280, height: 860 } })).newPage();
      await page.addInitScript(observeLongTasks);
      const path = await newConversation(strata);
      await page.goto(path, { waitUntil: 'networkidle' });
      streamed.push(
        await longestTask(browser, page, async () => {
          await ask(strata, path, `compatible/text-${index}`);
          await page.reload();
        }),
      );
      opened.push(await longestTask(browser, page, () => page.reload()));
      await page.context().close();
    }
    write(`${name}: longest task ${words(streamed)} while streaming, ${words(opened)} when opened`);
  }
  await strata.close();
  await upstream.close();
}

async function newConversation({ origin }: Strata): Promise<string> {
  const { conversation } = await post(origin, '/api/conversations', {});
  return `${origin}/c/${conversation.id}`;
}

async function ask({ origin }: Strata, path: string, model: string): Promise<void> {
  const layers = [{ proposers: [{ model: 'compatible/short' }] }];
  await post(origin, `/api/conversations/${path.split('/').at(-1)}/runs`, {
    content: 'Go on.',
    mixture: { name: 'One', layers, aggregator: { model } },
    parentId: null,
  });
}

function streaming(text: string): Step[] {
  const steps: Step[] = [];
  for (let at = 0; at < text.length; at += deltaLength)
    steps.push({ do: 'text', text: text.slice(at, at + deltaLength) }, { do: 'wait', ms: deltaMs });
  return [...steps, { do: 'finish', reason: 'stop' }, { do: 'usage', usage: usageOf(10, 10) }];
}

/** The longest task from the action until the run has ended and the page is at rest. */
async function longestTask(browser: Browser, page: Page, action: () => Promise<unknown>): Promise<Longest> {
  const path = join(tmpdir(), `strata-trace-${process.pid}.json`);
  await browser.startTracing(page, { path, categories: ['toplevel'] });
  await action();
  await page.locator('article[data-status="succeeded"]').waitFor({ timeout: 120_000 });
  await settled(page);
  const trace = JSON.parse((await browser.stopTracing()).toString());
  await rm(path, { force: true });
  const wallMs = await page.evaluate(() => Math.max(0, ...longTasks()));
  return { wallMs, cpuMs: longestInTrace(trace.traceEvents) };
}

interface TraceEvent {
  name: string;
  pid: number;
  tid: number;
  /** Microseconds that the thread itself worked. */
  tdur?: number;
  args: { name?: string };
}

function longestInTrace(events: TraceEvent[]): number {
  const threadOf = ({ pid, tid }: TraceEvent) => `${pid} ${tid}`;
  const named = events.filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain');
  const mainThreads = new Set(named.map(threadOf));
  const tasks = events.filter((event) => event.name.endsWith('RunTask') && mainThreads.has(threadOf(event)));
  return Math.max(0, ...tasks.map(({ tdur = 0 }) => tdur / 1000));
}

declare function longTasks(): number[];

function observeLongTasks(): void {
  const tasks: number[] = [];
  Object.assign(window, { longTasks: () => tasks });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) tasks.push(entry.duration);
  }).observe({ type: 'longtask', buffered: true });
}

/** Waits until a second has brought no further element. */
async function settled(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        let before = -1;
        const timer = setInterval(() => {
          const now = document.querySelectorAll('*').length;
          if (now === before) {
            clearInterval(timer);
            resolve();
          }
          before = now;
        }, 1000);
      }),
  );
}

function words(measured: readonly Longest[]): string {
  const median = (values: number[]) => (values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0).toFixed(0);
  return `${median(measured.map(({ wallMs }) => wallMs))} ms (${median(measured.map(({ cpuMs }) => cpuMs))} ms of CPU)`;
}
