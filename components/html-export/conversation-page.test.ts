import { expect, test } from 'vitest';
import { conversationFileSchema } from '@/lib/contract/conversation-file';
import { defaultShareOptions } from '@/lib/contract/share-contract';
import { publicSnapshot } from '@/lib/server/sharing/public-snapshot';
import { finish, type Steps } from '@/lib/steps';
import { cost, markedRun, marks, sharedOf, tokenCount } from '@/tests/support/runs/shared-run';
import { conversationPage } from './conversation-page';

const options = {
  nameOf: (reference: string) => reference,
  pause: async () => {},
  inTurns: async <T>(steps: Steps<T>) => finish(steps),
  dataName: 'why.json',
  now: new Date('2026-11-28T12:00:00Z'),
};

async function pageOf(text: string, included = defaultShareOptions) {
  const run = markedRun('r1', 1);
  const calls = run.calls.map((call) => ({ ...call, text }));
  return conversationPage(sharedOf([{ ...run, calls, answer: text }], included), options);
}

const shownOf = (page: string) => page.slice(page.indexOf('<main>'), page.indexOf('</main>'));

test.each([
  ['a script', '<script>alert(1)</script>'],
  ['an element with a handler', '<img src=x onerror=alert(1)>'],
  ['a link that runs code', '[click](javascript:alert(1)) [data](data:text/html,x) [relative](/api)'],
  ['an image', '![pixel](https://tracker.example/p.png)'],
  ['a formula with a link', '$$\\href{javascript:alert(1)}{x}$$'],
  ['a style', '<style>*{display:none}</style><div style="position:fixed">x</div>'],
])('%s in a text stays text', async (_, text) => {
  const tags = (shownOf(await pageOf(text)).match(/<[a-z][^>]*>/gi) ?? []).join('');
  expect(tags).not.toMatch(/<(?:script|img|style|iframe)\b|\sstyle=|\son\w+=|href="(?!https?:|mailto:)/);
});

test('the end of a script in a text does not end the embedded data, which can be imported', async () => {
  const page = await pageOf('</script><!-- <script>alert(1)//');
  const [, json = ''] = /<script type="application\/json"[^>]*>(.*?)<\/script>/s.exec(page) ?? [];
  const file = conversationFileSchema.parse(JSON.parse(json));
  expect(file.runs[0]?.answer).toBe('</script><!-- <script>alert(1)//');
  expect(page.match(/<script/g)).toHaveLength(3);
});

test('a table, code and a formula are elements, and the formula needs no font', async () => {
  const shown = shownOf(
    await pageOf('| a | b |\n|---|--:|\n| 1 | 2 |\n\n```js\nlet x = 1;\n```\n\nThe sum $x^2 + 1$.'),
  );
  expect(shown).toMatch(/<td align="right">(<span[^>]*>)?2</);
  expect(shown).toMatch(/<pre tabindex="0"><code class="language-js">(<span[^>]*>)?let x = 1;/);
  expect(shown).toContain('<math');
});

test('the policy allows nothing but the script and the style of the page', async () => {
  const page = await pageOf('x');
  expect(page).toMatch(
    /content="default-src 'none'; script-src 'sha256-[\w+/=]+'; style-src 'sha256-[\w+/=]+'; base-uri 'none'; form-action 'none'"/,
  );
});

test('a page without layers has the answer alone', async () => {
  const { requests: _, ...run } = markedRun('r1', 2);
  const answered = { ...run, calls: run.calls.slice(-1) };
  const page = await conversationPage(
    sharedOf([answered], { ...defaultShareOptions, layers: false }),
    options,
  );
  expect(shownOf(page)).toContain('The answer r1.');
  expect(shownOf(page)).not.toMatch(/<details|<aside|data-sentence|class="replay"/);
  expect(page).not.toContain('id="strata-sources"');
});

test.each(['layers', 'requests', 'systemPrompt', 'modelNames'] as const)(
  'a page without %s names none of them, in its replay, sources and data either',
  async (left) => {
    const included = { ...defaultShareOptions, requests: true, systemPrompt: true, [left]: false };
    const whole = included.layers ? included : { ...included, requests: false };
    const page = await conversationPage(publicSnapshot(sharedOf([markedRun('r1', 2)], whole)), options);
    expect(page).not.toContain(marks[left]);
  },
);

test('a page without costs holds no cost and no count of tokens', async () => {
  const shared = publicSnapshot(sharedOf([markedRun('r1', 2)], { ...defaultShareOptions, costs: false }));
  const page = await conversationPage(shared, options);
  expect(page).toContain('class="replay"');
  expect(page).not.toMatch(new RegExp(`${cost}|${tokenCount}|cost unknown`));
});

test('the call of the answer has a layer of its own where there is more to read than the answer', async () => {
  const shown = shownOf(await pageOf('x'));
  expect(shown.split('class="replay"')[0]?.match(/<b>Layer \d<\/b>/g)).toEqual([
    '<b>Layer 1</b>',
    '<b>Layer 2</b>',
    '<b>Layer 3</b>',
  ]);
});

test('a text that the parser would take too long for stays text', async () => {
  const started = performance.now();
  const shown = shownOf(await pageOf('*a_ [b] '.repeat(40_000)));
  expect(performance.now() - started).toBeLessThan(5_000);
  expect(shown).toContain('class="raw"');
});
