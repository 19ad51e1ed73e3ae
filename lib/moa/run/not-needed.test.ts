/** Layers that a mixture leaves out by itself: routing and early exit. */
import { expect, test } from 'vitest';
import type { Mixture } from '@/lib/mixture/mixture-schema';
import { startPipeline } from '@/tests/support/runs/pipeline';
import { finish, says, scriptedModel } from '@/tests/support/runs/scripted-model';
import { reusableForRetry } from './reusable-calls';

const saying = (text: string) => scriptedModel(() => says(text));
const sky = 'The sky is blue because air scatters blue light.';

const threeLayers = (changes: Partial<Mixture>): Mixture => ({
  name: 'Test',
  layers: [
    { proposers: [{ model: 't/a' }, { model: 't/b' }] },
    { proposers: [{ model: 't/later' }] },
    { proposers: [{ model: 't/later' }] },
  ],
  aggregator: { model: 't/aggregator' },
  ...changes,
});
const models = (a: string, b: string) => ({
  't/a': saying(a),
  't/b': saying(b),
  't/later': saying('later'),
  't/aggregator': saying('final'),
});

test('where the proposals agree, the layers after them are skipped, and the aggregator reads this layer', async () => {
  const asked = models(sky, `${sky}`);
  const run = await startPipeline({ mixture: threeLayers({ earlyExit: { similarity: 0.8 } }), models: asked })
    .finished;
  expect(run).toMatchObject({ status: 'succeeded', answer: 'final' });
  expect(run.calls.map(({ call, status }) => `${call} ${status}`)).toEqual([
    '1.1 succeeded',
    '1.2 succeeded',
    '2.1 skipped',
    '3.1 skipped',
    '4.1 succeeded',
  ]);
  expect(run.calls[2]).toMatchObject({
    costUsd: null,
    error: {
      code: 'not_needed',
      message: 'Not needed: the proposals of layer 1 agree (similarity 1.00 of at least 0.8).',
    },
  });
  expect(run.calls.at(-1)?.notes).toEqual([
    'Layers 2 to 3 were skipped: the proposals of layer 1 agree (similarity 1.00 of at least 0.8).',
  ]);
  expect(asked['t/later'].requests).toEqual([]);
});

test('where they do not, every layer is asked', async () => {
  const run = await startPipeline({
    mixture: threeLayers({ earlyExit: { similarity: 0.8 } }),
    models: models(sky, 'Buy cheap watches in our shop today.'),
  }).finished;
  expect(run.calls.every(({ status }) => status === 'succeeded')).toBe(true);
});

test('a single survivor agrees with nobody', async () => {
  const broken = scriptedModel(async function* () {
    yield { type: 'error', error: new Error('out of order') };
    yield finish('stop');
  });
  const run = await startPipeline({
    mixture: threeLayers({ earlyExit: { similarity: 0 } }),
    models: { ...models(sky, sky), 't/b': broken },
  }).finished;
  expect(run.calls.find(({ call }) => call === '2.1')?.status).toBe('succeeded');
});

test('an easy question takes the first layer and the aggregator, whatever the proposals say', async () => {
  const run = await startPipeline({
    mixture: threeLayers({ routing: 'easy-questions' }),
    models: models('Eliot.', 'Austen.'),
    question: 'Who wrote Middlemarch?',
  }).finished;
  expect(run.status).toBe('succeeded');
  expect(run.calls.filter(({ status }) => status === 'skipped').map(({ call }) => call)).toEqual([
    '2.1',
    '3.1',
  ]);
  expect(run.calls[2]?.error?.message).toBe(
    'Not needed: the question is easy, so one layer of proposers answers it.',
  );
});

test('any other question takes every layer', async () => {
  const run = await startPipeline({
    mixture: threeLayers({ routing: 'easy-questions' }),
    models: models('a', 'b'),
    question: 'Why is the sky blue?',
  }).finished;
  expect(run.calls.every(({ status }) => status === 'succeeded')).toBe(true);
});

test('a mixture without these options asks every layer, also where all agree on an easy question', async () => {
  const run = await startPipeline({
    mixture: threeLayers({}),
    models: models('Eliot.', 'Eliot.'),
    question: 'Who wrote Middlemarch?',
  }).finished;
  expect(run.calls.every(({ status }) => status === 'succeeded')).toBe(true);
});

test('a retry of the aggregator leaves the same layers out, and is no degraded run', async () => {
  const mixture = threeLayers({ earlyExit: { similarity: 0.8 } });
  const run = await startPipeline({ mixture, models: models(sky, sky) }).finished;
  const again = models(sky, sky);
  const retried = await startPipeline({
    mixture,
    models: again,
    kept: reusableForRetry(run, ['4.1']),
    retry: { calls: ['4.1'], earlier: run },
  }).finished;
  expect(retried).toMatchObject({ status: 'succeeded', error: null });
  expect(retried.calls.map(({ status }) => status)).toEqual(run.calls.map(({ status }) => status));
  expect(Object.values(again).flatMap(({ requests }) => requests)).toHaveLength(1);
});

test('a person who aggregates now is told so, and not that the proposals agree', async () => {
  const mixture = threeLayers({ earlyExit: { similarity: 0.8 } });
  const pipeline = startPipeline({ mixture, models: models(sky, sky) });
  pipeline.control.aggregateNow();
  const run = await pipeline.finished;
  expect(run.calls.find(({ call }) => call === '3.1')?.error?.code).not.toBe('not_needed');
});
