/** Where the sentences of an answer come from: `GET /api/runs/{id}/sources`. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Sources } from '@/lib/contract/sources-contract';
import type { InfluenceAnswer, UsageAnswer } from '@/lib/contract/usage-contract';
import { ask, follow, get, mixtureOf, readRun, send } from '../support/api';
import { sharedStrata } from '../support/shared-strata';
import { sharedUpstream } from '../support/shared-upstream';
import { failing, saying } from '../support/upstream/script';

const texts: Record<string, string> = {
  a: 'Honey keeps for centuries. Its water content is below 18 percent, so microbes cannot grow in it.',
  b: 'Bees add glucose oxidase, which makes hydrogen peroxide. Sealed jars keep moisture out.',
  d: 'Its water content is below 18 percent, so microbes cannot grow in it.',
  c: 'Spoons are made of metal or wood. They come in many sizes.',
  aggregator:
    'Its water content is below 18 percent, so microbes cannot grow in it. Most supermarkets in Denmark sell it beside jam. Bees add glucose oxidase, which makes hydrogen peroxide.',
};

/** The directions of a fake embedding model: what a sentence is about. */
const topics = [/water|moisture|damp/i, /enzyme|oxidase|peroxide/i, /centur|spoil/i, /Denmark/];
let failsToEmbed = false;

const upstream = sharedUpstream({
  models: ['a', 'b', 'c', 'd'],
  respond: ({ body }) => saying(texts[body.model] ?? ''),
  embed: (text) => (failsToEmbed ? null : topics.map((topic) => (topic.test(text) ? 1 : 0.01))),
});
const strata = sharedStrata({ upstream });

const sourcesOf = (runId: string) => get<Sources>(strata, `/api/runs/${runId}/sources`);

test('each sentence of the answer names the calls that say the same, with their passages', async () => {
  const { run } = await ask(strata, { mixture: mixtureOf([['a', 'b']]) });
  const { calls, answer } = await follow(strata, run.id);
  const { sentences } = await sourcesOf(run.id);
  const textOf = (call: string) => calls.find((each) => each.call === call)?.text ?? '';
  expect(
    sentences.map(({ start, end, sources }) => ({
      sentence: answer.slice(start, end),
      from: sources.map(({ call, passages }) => [
        call,
        ...passages.map((passage) => textOf(call).slice(passage.start, passage.end)),
      ]),
    })),
  ).toEqual([
    {
      sentence: 'Its water content is below 18 percent, so microbes cannot grow in it.',
      from: [['1.1', 'Its water content is below 18 percent, so microbes cannot grow in it.']],
    },
    { sentence: 'Most supermarkets in Denmark sell it beside jam.', from: [] },
    {
      sentence: 'Bees add glucose oxidase, which makes hydrogen peroxide.',
      from: [['1.2', 'Bees add glucose oxidase, which makes hydrogen peroxide.']],
    },
  ]);
});

test('while the answer is written, its finished sentences have sources', async () => {
  const { promise: gate, resolve: open } = Promise.withResolvers<void>();
  upstream.respond = ({ body }) =>
    body.model === 'aggregator'
      ? [
          { do: 'text', text: 'Sealed jars keep moisture out. Bees add' },
          { do: 'until', gate },
          ...saying(' glucose oxidase.'),
        ]
      : saying(texts[body.model] ?? '');
  const { run } = await ask(strata, { mixture: mixtureOf([['a', 'b']]) });
  await expect.poll(async () => (await readRun(strata, run.id)).answer).toContain('Bees add');
  const { sentences } = await sourcesOf(run.id);
  expect(sentences).toMatchObject([{ start: 0, end: 30, sources: [{ call: '1.2' }] }]);
  open();
  await follow(strata, run.id);
  expect((await sourcesOf(run.id)).sentences).toHaveLength(2);
});

test('what a model gave is counted over runs, and a model that gives nothing may be dropped', async () => {
  for (let time = 0; time < 5; time += 1) {
    const { run } = await ask(strata, { mixture: mixtureOf([['d', 'c']]) });
    await follow(strata, run.id);
  }
  const influence = () => get<InfluenceAnswer>(strata, '/api/usage/influence?days=1');
  const first = await influence();
  const row = (model: string) => first.models.find((each) => each.model === `compatible/${model}`);
  expect(row('d')).toMatchObject({ mayBeDropped: false, idleRuns: 0 });
  expect(row('c')).toEqual({ model: 'compatible/c', runs: 5, idleRuns: 5, share: 0, mayBeDropped: true });
  expect(first.pending).toBe(0);
  expect(await influence()).toEqual(first);
  expect((await strata.query('SELECT "runId" FROM "RunInfluence"')).length).toBe(first.runs);
});

test('where proposals stand for the answer, their sentences come from themselves', async () => {
  upstream.respond = ({ body }) =>
    body.model === 'aggregator' ? failing(400, 'no') : saying(texts[body.model] ?? '');
  const { run } = await ask(strata, { mixture: mixtureOf([['a', 'b']]) });
  const { answerCalls } = await follow(strata, run.id);
  expect(answerCalls).toEqual(['1.1', '1.2']);
  const { sentences } = await sourcesOf(run.id);
  expect(sentences.map(({ sources }) => `${sources[0]?.call} ${sources[0]?.kind}`)).toEqual([
    '1.1 verbatim',
    '1.1 verbatim',
    '1.2 verbatim',
    '1.2 verbatim',
  ]);
});

test('a run that does not exist has no sources', async () => {
  expect((await strata.fetch('/api/runs/missing/sources')).status).toBe(404);
});

describe('with an embedding model', () => {
  const answer = 'It never spoils. Danes eat more of it in Denmark than anybody.';
  const model = 'compatible/embedder';
  const setModel = (sourcesModel?: string) =>
    send(strata, 'PUT', '/api/settings', { modelTitles: false, sourcesModel });

  const setBudget = (perDayUsd: number | null) =>
    send(strata, 'PUT', '/api/budgets', { perRunUsd: null, perDayUsd, perProviderDayUsd: {} });

  beforeEach(async () => {
    failsToEmbed = false;
    upstream.respond = ({ body }) => saying(body.model === 'aggregator' ? answer : (texts[body.model] ?? ''));
    await setModel(model);
    await send(strata, 'PUT', '/api/prices', { model, price: { input: 0.5, output: 0 } });
  });
  afterEach(async () => {
    await setModel();
    await setBudget(null);
  });

  async function finishedRun(): Promise<string> {
    const { run } = await ask(strata, { mixture: mixtureOf([['a', 'b']]) });
    await follow(strata, run.id);
    return run.id;
  }

  test('paraphrases without a common word are found, and the model is asked once', async () => {
    const runId = await finishedRun();
    const [first, again] = await Promise.all([sourcesOf(runId), sourcesOf(runId)]);
    expect(first.sentences).toMatchObject([
      { sources: [{ call: '1.1', kind: 'paraphrased' }] },
      { sources: [] },
    ]);
    expect(again).toEqual(first);
    expect(await sourcesOf(runId)).toEqual(first);
    expect(upstream.embeddings).toHaveLength(1);
    expect(upstream.embeddings[0]).toMatchObject({
      model: 'embedder',
      input: expect.arrayContaining(['It never spoils.']),
    });
  });

  test('its cost counts in the usage', async () => {
    const spent = async () => {
      const { rows } = await get<UsageAnswer>(strata, '/api/usage');
      return rows.filter((row) => row.model === model).reduce((sum, { costUsd }) => sum + costUsd, 0);
    };
    const before = await spent();
    await sourcesOf(await finishedRun());
    expect((await spent()) - before).toBeCloseTo(0.5);
  });

  test('it is not asked beyond a budget', async () => {
    const runId = await finishedRun();
    await setBudget(0.01);
    expect((await sourcesOf(runId)).sentences).toMatchObject([{ sources: [] }, { sources: [] }]);
    expect(upstream.embeddings).toEqual([]);
  });

  test('without a model that answers, words decide', async () => {
    failsToEmbed = true;
    const runId = await finishedRun();
    expect((await sourcesOf(runId)).sentences).toMatchObject([{ sources: [] }, { sources: [] }]);
    failsToEmbed = false;
    expect((await sourcesOf(runId)).sentences[0]?.sources).toHaveLength(1);
  });
});
