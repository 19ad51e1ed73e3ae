/** Where the sentences of an answer come from: `GET /api/runs/{id}/sources`. */
import { expect, test } from 'vitest';
import type { Sources } from '@/lib/contract/sources-contract';
import type { InfluenceAnswer } from '@/lib/contract/usage-contract';
import { ask, follow, get, mixtureOf, readRun } from '../support/api';
import { sharedStrata } from '../support/shared-strata';
import { sharedUpstream } from '../support/shared-upstream';
import { saying } from '../support/upstream/script';

const texts: Record<string, string> = {
  a: 'Honey keeps for centuries. Its water content is below 18 percent, so microbes cannot grow in it.',
  b: 'Bees add glucose oxidase, which makes hydrogen peroxide. Sealed jars keep moisture out.',
  c: 'Spoons are made of metal or wood. They come in many sizes.',
  aggregator:
    'Its water content is below 18 percent, so microbes cannot grow in it. Most supermarkets in Denmark sell it beside jam. Bees add glucose oxidase, which makes hydrogen peroxide.',
};

const upstream = sharedUpstream({
  models: ['a', 'b', 'c'],
  respond: ({ body }) => saying(texts[body.model] ?? ''),
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
    const { run } = await ask(strata, { mixture: mixtureOf([['a', 'c']]) });
    await follow(strata, run.id);
  }
  const influence = () => get<InfluenceAnswer>(strata, '/api/usage/influence?days=1');
  const first = await influence();
  const row = (model: string) => first.models.find((each) => each.model === `compatible/${model}`);
  expect(row('a')).toMatchObject({ mayBeDropped: false, idleRuns: 0 });
  expect(row('c')).toEqual({ model: 'compatible/c', runs: 5, idleRuns: 5, share: 0, mayBeDropped: true });
  expect(first.pending).toBe(0);
  expect(await influence()).toEqual(first);
  expect((await strata.query('SELECT "runId" FROM "RunInfluence"')).length).toBe(first.runs);
});
