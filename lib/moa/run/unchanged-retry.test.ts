import { expect, test } from 'vitest';
import type { Mixture } from '@/lib/mixture/mixture-schema';
import type { RunState } from '@/lib/moa/events/run-state';
import { startPipeline } from '@/tests/support/pipeline';
import { finish, says, scriptedModel } from '@/tests/support/scripted-model';
import { reusableForRetry } from './reusable-calls';

const saying = (text: string) => scriptedModel(() => says(text));
const failing = () =>
  scriptedModel(async function* () {
    yield { type: 'error', error: new Error('out of order') };
    yield finish('stop');
  });
const healthy = () => ({ 't/a': saying('one'), 't/b': saying('two'), 't/aggregator': saying('final') });

function mixtureOf(layers: string[][], changes: Partial<Mixture['aggregator']> = {}): Mixture {
  return {
    name: 'Test',
    layers: layers.map((models) => ({ proposers: models.map((model) => ({ model })) })),
    aggregator: { model: 't/aggregator', ...changes },
  };
}

const run = (mixture: Mixture, models = {}) =>
  startPipeline({ mixture, models: { ...healthy(), ...models } }).finished;

function retry(mixture: Mixture, earlier: RunState, call: string, models = {}) {
  const kept = reusableForRetry(earlier, call);
  return startPipeline({
    mixture,
    models: { ...healthy(), 't/aggregator': saying('new'), ...models },
    kept,
    retry: { call, earlier },
  });
}

const broken = { 't/b': failing() };

test('a proposer that fails again asks no call after it, and the run says that the answer is the earlier one', async () => {
  const mixture = mixtureOf([['t/a', 't/b'], ['t/a']]);
  const earlier = await run(mixture, broken);
  const pipeline = retry(mixture, earlier, '1.2', broken);
  const again = await pipeline.finished;
  expect([...pipeline.requests.keys()]).toEqual(['1.2']);
  expect(again.calls.map(({ call, reused }) => [call, reused])).toEqual([
    ['1.1', true],
    ['1.2', false],
    ['2.1', true],
    ['3.1', true],
  ]);
  expect(again).toMatchObject({
    status: 'degraded',
    answer: 'final',
    error: '1.2 failed again, which changes nothing, so the earlier answer was kept.',
  });
});

test('a whole layer that fails again keeps the answer over the layer before it', async () => {
  const mixture = mixtureOf([['t/a', 't/a'], ['t/b']]);
  const earlier = await run(mixture, broken);
  const pipeline = retry(mixture, earlier, '2.1', broken);
  const again = await pipeline.finished;
  expect([...pipeline.requests.keys()]).toEqual(['2.1']);
  expect(again.answer).toBe('final');
  expect(again.error).toContain('the earlier answer was kept. Layer 2 failed whole');
});

test('a retry that succeeds asks the calls after it', async () => {
  const mixture = mixtureOf([['t/a', 't/b']]);
  const pipeline = retry(mixture, await run(mixture, broken), '1.2');
  expect(await pipeline.finished).toMatchObject({ status: 'succeeded', answer: 'new' });
  expect([...pipeline.requests.keys()]).toEqual(['1.2', '2.1']);
});

test('a retry that fails although it succeeded before asks them too: the references are others', async () => {
  const mixture = mixtureOf([['t/a', 't/b']]);
  const pipeline = retry(mixture, await run(mixture), '1.2', broken);
  expect((await pipeline.finished).answer).toBe('new');
  expect([...pipeline.requests.keys()]).toEqual(['1.2', '2.1']);
});

test('an aggregator that had failed is asked again, since there is no answer to keep', async () => {
  const mixture = mixtureOf([['t/a', 't/b'], ['t/a']]);
  const earlier = await run(mixture, { ...broken, 't/aggregator': failing() });
  const pipeline = retry(mixture, earlier, '1.2', broken);
  expect((await pipeline.finished).answer).toBe('new');
  expect([...pipeline.requests.keys()]).toEqual(['1.2', '3.1']);
});

test('a retried aggregator is asked, whatever became of it before', async () => {
  const mixture = mixtureOf([['t/a']]);
  const pipeline = retry(mixture, await run(mixture), '2.1');
  expect((await pipeline.finished).answer).toBe('new');
});

test('a list of disagreements that fails again keeps the answer that was written without one', async () => {
  const mixture = mixtureOf([['t/a', 't/b']], { structuredDisagreement: true });
  const earlier = await run(mixture);
  const pipeline = retry(mixture, earlier, '2.1.1');
  const again = await pipeline.finished;
  expect([...pipeline.requests.keys()]).toEqual(['2.1.1', '2.1.2']);
  expect(again.answer).toBe('final');
  expect(again.error).toMatch(
    /^2\.1\.1 failed again, which changes nothing, so the earlier answer was kept\./,
  );
});
