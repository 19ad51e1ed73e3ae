import { describe, expect, test } from 'vitest';
import type { Mixture } from '@/lib/mixture/mixture-schema';
import type { RunState } from '@/lib/moa/events/run-state';
import { startPipeline } from '@/tests/support/runs/pipeline';
import { finish, type Reply, says, scriptedModel } from '@/tests/support/runs/scripted-model';
import { reusableForRetry } from './reusable-calls';

const saying = (text: string) => scriptedModel(() => says(text));
async function* brokenReply(): ReturnType<Reply> {
  yield { type: 'error', error: new Error('out of order') };
  yield finish('stop');
}
const failing = () => scriptedModel(brokenReply);
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

function retry(mixture: Mixture, earlier: RunState, calls: string | string[], models = {}) {
  const retried = [calls].flat();
  const kept = reusableForRetry(earlier, retried);
  return startPipeline({
    mixture,
    models: { ...healthy(), 't/aggregator': saying('new'), ...models },
    kept,
    retry: { calls: retried, earlier },
  });
}

const broken = { 't/b': failing() };

test('after a proposer that fails again no later call runs, and the run says that the answer is the earlier one', async () => {
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

test('of several retried calls that fail again, those of the later layer are asked, too, and the answer stays', async () => {
  const mixture = mixtureOf([
    ['t/a', 't/b'],
    ['t/a', 't/b'],
  ]);
  const earlier = await run(mixture, broken);
  const pipeline = retry(mixture, earlier, ['1.2', '2.2'], broken);
  const again = await pipeline.finished;
  expect([...pipeline.requests.keys()]).toEqual(['1.2', '2.2']);
  expect(again).toMatchObject({
    answer: 'final',
    error: 'The retried calls failed again, which changes nothing, so the earlier answer was kept.',
  });
});

test('when one of several retried calls succeeds, the later calls run', async () => {
  const mixture = mixtureOf([['t/a', 't/b', 't/c'], ['t/a']]);
  const earlier = await run(mixture, { ...broken, 't/c': failing() });
  const pipeline = retry(mixture, earlier, ['1.2', '1.3'], { 't/c': failing() });
  expect(await pipeline.finished).toMatchObject({ status: 'succeeded', answer: 'new' });
  expect([...pipeline.requests.keys()]).toEqual(['1.2', '1.3', '2.1', '3.1']);
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

test('after a retry that succeeds the later calls run', async () => {
  const mixture = mixtureOf([['t/a', 't/b']]);
  const pipeline = retry(mixture, await run(mixture, broken), '1.2');
  expect(await pipeline.finished).toMatchObject({ status: 'succeeded', answer: 'new' });
  expect([...pipeline.requests.keys()]).toEqual(['1.2', '2.1']);
});

test('after a retry that fails although it had succeeded the later calls run, because the references differ', async () => {
  const mixture = mixtureOf([['t/a', 't/b']]);
  const pipeline = retry(mixture, await run(mixture), '1.2', broken);
  expect((await pipeline.finished).answer).toBe('new');
  expect([...pipeline.requests.keys()]).toEqual(['1.2', '2.1']);
});

test('an aggregator that had failed runs again, because there is no answer to keep', async () => {
  const mixture = mixtureOf([['t/a', 't/b'], ['t/a']]);
  const earlier = await run(mixture, { ...broken, 't/aggregator': failing() });
  const pipeline = retry(mixture, earlier, '1.2', broken);
  expect((await pipeline.finished).answer).toBe('new');
  expect([...pipeline.requests.keys()]).toEqual(['1.2', '3.1']);
});

test('a retried aggregator always runs', async () => {
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

describe('a retried window of references', () => {
  const words = (word: string) => Array.from({ length: 40 }, () => word).join(' ');
  const reading: Mixture = {
    ...mixtureOf([['t/a', 't/b', 't/c', 't/d']], { maxOutputTokens: 40 }),
    referenceFormat: 'paper',
    references: { slidingWindow: true },
  };
  const proposers = Object.fromEntries(
    ['a', 'b', 'c', 'd'].map((id) => [`t/${id}`, scriptedModel(() => says(words(id)))]),
  );
  /** Three windows; the n-th request to the aggregator fails if `fails` has it. */
  function readers(fails: (nth: number) => boolean) {
    let nth = 0;
    return scriptedModel(() => {
      nth += 1;
      return fails(nth) ? brokenReply() : says(`text ${nth}`);
    });
  }
  const start = (fails: (nth: number) => boolean, changes = {}) =>
    startPipeline({
      mixture: reading,
      models: { ...proposers, 't/aggregator': readers(fails) },
      contextTokens: 300,
      ...changes,
    });
  const again = (earlier: RunState, call: string, fails: (nth: number) => boolean) =>
    start(fails, { kept: reusableForRetry(earlier, [call]), retry: { calls: [call], earlier } });

  test('that fails again: no later call runs', async () => {
    const earlier = await start((nth) => nth === 1).finished;
    expect(earlier.calls.find(({ call }) => call === '2.1.1')?.status).toBe('failed');
    const pipeline = again(earlier, '2.1.1', () => true);
    const run = await pipeline.finished;
    expect([...pipeline.requests.keys()]).toEqual(['2.1.1']);
    expect(run.answer).toBe(earlier.answer);
    expect(run.error).toContain('2.1.1 failed again, which changes nothing, so the earlier answer was kept.');
    expect(
      run.calls.filter(({ call }) => call.startsWith('2.1')).map(({ call, reused }) => [call, reused]),
    ).toEqual([
      ['2.1.1', false],
      ['2.1.2', true],
      ['2.1', true],
    ]);
  });

  test('that succeeds: the calls that read it run', async () => {
    const earlier = await start((nth) => nth === 1).finished;
    const pipeline = again(earlier, '2.1.1', () => false);
    await pipeline.finished;
    expect([...pipeline.requests.keys()]).toEqual(['2.1.1', '2.1.2', '2.1']);
  });

  test('that had succeeded and now fails: the calls that read it run', async () => {
    const earlier = await start(() => false).finished;
    const pipeline = again(earlier, '2.1.1', (nth) => nth === 1);
    await pipeline.finished;
    expect([...pipeline.requests.keys()]).toEqual(['2.1.1', '2.1.2', '2.1']);
  });
});
