/** Each worker has its own server with the fake upstream. Any error in a page fails its test. */
import AxeBuilder from '@axe-core/playwright';
import { test as base, expect, type Locator, type Page } from '@playwright/test';
import { type Strata, startStrata } from '../support/strata';
import { type Behaviour, byModel, saysSo, waitingAfter } from '../support/upstream/behaviours';
import { calling, failing, type Step, saying } from '../support/upstream/script';
import { type RecordedRequest, startUpstream, type Upstream } from '../support/upstream/upstream';

export { expect } from '@playwright/test';

interface WorkerFixtures {
  upstream: Upstream;
  strata: Strata;
}

const gates = new Map<string, PromiseWithResolvers<void>>();
function gateOf(model: string): PromiseWithResolvers<void> {
  const gate = gates.get(model) ?? Promise.withResolvers<void>();
  gates.set(model, gate);
  return gate;
}

/** Lets a model named `held-…` or `long-held-…`, or the `list of …` any model, continue after its first words. */
export function letGoOn(model: string): void {
  gateOf(model).resolve();
}

/** Long enough to scroll. */
const longText = Array.from({ length: 40 }, (_, index) => `Paragraph ${index} of a long answer.`).join(
  '\n\n',
);

/** A list of agreements and disagreements. The upstream waits after its first point until `letGoOn` is called. */
const list = {
  begins: '{"consensus": [{"point": "Both say so.", "responses": [1, 2]}], "contradictions": [',
  ends:
    '{"about": "Which word", "claims": [{"point": "The first", "responses": [1]}, ' +
    '{"point": "The second", "responses": [2]}]}], "partialCoverage": [], ' +
    '"uniqueInsights": [{"point": "A word of its own.", "responses": [2]}]}',
};

const asksForList = ({ body }: RecordedRequest) =>
  body.messages[0]?.content.includes('Reply with one JSON object') === true;

/** Two proposals, and an answer that says what each of them says and a sentence of its own. */
export const tides = {
  moon: 'The Moon pulls the near side of the Earth more strongly than its centre. This gravity gradient raises two bulges of water.',
  sun: 'Coastal harbours are a different matter. The Sun raises tides that are 46 percent as high as those of the Moon.',
  answer:
    '## Why there are two\n\n**The Moon** pulls the near side of the Earth more strongly than its centre. ' +
    'The Sun raises tides that are 46 percent as high as those of the Moon.\n\n' +
    'Whoever sails should still read the tables of the nearest port.',
};

/** A text with headings and a table, which differs in its numbers and its end. */
const tower = (year: number, height: number, end: string) =>
  `# Size\n\nThe tower is ${height} metres tall. It is made of iron.\n\n` +
  `| Year | Height |\n| --- | --- |\n| ${year} | ${height} |\n\n# End\n\nKeep it simple.${end}`;

/** The behaviour of the upstream by model. */
const behaviours: Record<string, Behaviour> = {
  'out-of-order': () => failing(400, 'This model is out of order'),
  quick: saysSo,
  counting: () => saying('So the answer is 42.'),
  titled: () => saying('# The sky\n\n**Short answer**\n\nThe sky is blue.'),
  /** It reaches its token limit, until it is asked to go on. */
  limited: ({ body: { messages } }) =>
    messages.at(-1)?.content.includes('Continue it exactly')
      ? saying('blue.')
      : [...saying('The sky is ').slice(0, -2), { do: 'finish', reason: 'length' }],
  /** It writes no list where one is asked for. */
  listless: (request) => (asksForList(request) ? saying('They agree.') : writesSlowly(request)),
  'tide-1': () => saying(tides.moon),
  'tide-2': () => saying(tides.sun),
  'tide-editor': () => saying(tides.answer),
  iron: () => [{ do: 'reasoning', text: 'A secret thought.' }, ...saying(tower(1889, 330, ''))],
  steel: () => saying(tower(1887, 324, '\n\n# Sources\n\nNobody checked them.')),
  hebrew: () => saying('# גובה\n\nהמגדל בגובה 330 מטר, `code` בתוכו.'),
  caller: () => calling({ id: 'c', name: 'weather', input: ['{"city":"Oslo"}'] }),
};

/** The behaviour of other models: names `held-…` wait, all others are slow enough to be observed. */
const otherModels: Behaviour = (request) => {
  const { model } = request.body;
  if (asksForList(request))
    return waitingAfter(list.begins, gateOf(`list of ${model}`).promise, list.ends)(request);
  if (model.startsWith('long-held-')) return waitingAfter(longText, gateOf(model).promise, '.')(request);
  if (model.startsWith('held-'))
    return waitingAfter(`${model} begins `, gateOf(model).promise, 'and ends.')(request);
  return writesSlowly(request);
};

/** Each model writes a different text. */
function writesSlowly({ body: { model, messages } }: RecordedRequest): Step[] {
  const references = messages[0]?.content.match(/^\d+\. ?(?:\(incomplete: .*\))?$/gm)?.length ?? 0;
  const words = Array.from({ length: 40 }, (_, index) => `${model}-word${index}`);
  return saying(`${model} read ${references} references. ${words.join(' ')}`, {
    firstTokenMs: 100,
    tokensPerSecond: 25,
  });
}

export const test = base.extend<{ page: Page }, WorkerFixtures>({
  upstream: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern.
    async ({}, use) => {
      const upstream = await startUpstream({
        respond: byModel(behaviours, otherModels),
        models: ['m1', 'm2'],
      });
      await use(upstream);
      await upstream.close();
    },
    { scope: 'worker' },
  ],
  strata: [
    async ({ upstream }, use) => {
      const strata = await startStrata({ env: { OPENAI_COMPATIBLE_BASE_URL: upstream.baseUrl } });
      await use(strata);
      await strata.close();
    },
    { scope: 'worker' },
  ],
  baseURL: async ({ strata }, use) => use(strata.origin),
  page: async ({ page, strata }, use) => {
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') errors.push(message.text());
    });
    page.on('request', (request) => {
      const { protocol, origin } = new URL(request.url());
      if (protocol.startsWith('http') && origin !== strata.origin)
        errors.push(`asked another origin: ${request.url()}`);
    });
    await use(page);
    const expected = /status of 4(0[0-9]|22)|net::ERR_/;
    expect(errors.filter((error) => !expected.test(error))).toEqual([]);
  },
});

/** Asks on the start page and waits for the conversation. */
export async function askOnStart(page: Page, question: string): Promise<void> {
  await page.goto('/');
  const field = page.getByRole('textbox', { name: 'Ask a question' });
  await field.fill(question);
  await expect(page.getByRole('button', { name: 'Send' })).toBeEnabled();
  await field.press('Enter');
  await page.waitForURL('**/c/**');
  await expect(questionOf(page, question)).toBeVisible();
}

/** The heading of a question. */
export function questionOf(page: Page, question: string | RegExp): Locator {
  return page.getByRole('heading', { level: 2, name: question });
}

export async function runEnds(page: Page): Promise<void> {
  await expect(page.locator('article').last()).toHaveAttribute('data-status', /^(?!running)/, {
    timeout: 40_000,
  });
}

/** Expands the layers of an ended run after they have collapsed to lines. */
export async function unfoldLayers(page: Page): Promise<void> {
  await expect(page.locator('[data-layer] li')).toHaveCount(0);
  await page.getByRole('button', { name: /layers · / }).click();
}

export async function expectAccessible(page: Page): Promise<void> {
  // Legacy mode runs in the page itself. It opens no other page, which only frames of other origins need.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`),
  ).toEqual([]);
}

/** Ends with the light theme, the default of a page. */
export async function expectAccessibleInBothThemes(page: Page): Promise<void> {
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme });
    await expect(page.locator('html')).toHaveAttribute('data-theme', colorScheme);
    await expectAccessible(page);
  }
}

/** Expects that the page has no horizontal overflow once its layout is stable. */
export async function expectFits(page: Page): Promise<void> {
  const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  await expect.poll(overflow).toBe(0);
}

/** Records the status announcements of a run for screen readers from now on. The result returns them in order. */
export async function listenToRun(page: Page): Promise<() => Promise<string[]>> {
  await page.evaluate(() => {
    const said: string[] = [];
    Object.assign(window, { said });
    new MutationObserver(() => {
      for (const region of document.querySelectorAll('article [role=status]')) {
        const text = region.textContent ?? '';
        if (text !== said.at(-1)) said.push(text);
      }
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
  });
  return () => page.evaluate(() => (window as unknown as { said: string[] }).said);
}
