import { expect, test } from 'vitest';
import type { Mixture } from '@/lib/mixture/mixture-schema';
import type { CallState, RunState } from '@/lib/moa/events/run-state';
import { startPipeline } from '@/tests/support/runs/pipeline';
import { finish, hangs, says, scriptedModel } from '@/tests/support/runs/scripted-model';
import { modelsToAsk, reusableForResume, reusableForRetry } from './reusable-calls';

const mixture: Mixture = {
  name: 'Test',
  layers: [
    { proposers: [{ model: 't/a' }, { model: 't/b' }] },
    { proposers: [{ model: 't/a' }, { model: 't/b' }] },
  ],
  aggregator: { model: 't/aggregator', fallbacks: ['t/fallback'] },
};
const price = { input: 1, output: 1 };
const saying = (text: string) => scriptedModel(() => says(text));
const failing = () =>
  scriptedModel(async function* () {
    yield { type: 'error', error: new Error('out of order') };
    yield finish('stop');
  });
const healthy = () => ({ 't/a': saying('one'), 't/b': saying('two'), 't/aggregator': saying('final') });

function endedRun(models = {}): Promise<RunState> {
  return startPipeline({ mixture, models: { ...healthy(), ...models }, price }).finished;
}

/** The stored state of a run after its server was killed. */
function interrupted(run: RunState, from: string[]): RunState {
  const pending = { status: 'pending', text: '', startedAt: null, error: null } as const;
  const cut = { status: 'stopped', error: { code: 'interrupted', message: 'The server ended.' } } as const;
  const calls = run.calls.map(
    (call): CallState =>
      call.call === from[0] ? { ...call, ...cut } : from.includes(call.call) ? { ...call, ...pending } : call,
  );
  return { ...run, calls, status: 'interrupted' };
}

test('a retried call runs again with all calls that depend on it; the others are reused without a request or bill', async () => {
  const earlier = await endedRun({ 't/b': failing() });
  const models = { ...healthy(), 't/b': saying('two at last') };
  const pipeline = startPipeline({ mixture, models, price, kept: reusableForRetry(earlier, ['1.2']) });
  const run = await pipeline.finished;
  expect([...pipeline.requests.keys()]).toEqual(['1.2', '2.1', '2.2', '3.1']);
  expect(run.calls.map(({ call, reused, text }) => [call, reused, text])).toEqual([
    ['1.1', true, 'one'],
    ['1.2', false, 'two at last'],
    ['2.1', false, 'one'],
    ['2.2', false, 'two at last'],
    ['3.1', false, 'final'],
  ]);
  expect(run.layers[0]?.references).toEqual(['1.1', '1.2']);
  expect(pipeline.requests.get('2.1')?.messages[0]?.content).toMatch(/one[\s\S]*two at last/);
  const asked = run.calls.filter(({ reused }) => !reused);
  expect(run.costUsd).toBeCloseTo(asked.reduce((sum, { costUsd }) => sum + (costUsd ?? 0), 0));
  expect(run.calls[0]).toEqual({ ...earlier.calls[0], reused: true });
});

test('a retried aggregator reads the stored proposals', async () => {
  const earlier = await endedRun({ 't/aggregator': failing(), 't/fallback': failing() });
  expect(earlier.status).toBe('degraded');
  const pipeline = startPipeline({ mixture, models: healthy(), kept: reusableForRetry(earlier, ['3.1']) });
  const run = await pipeline.finished;
  expect(run).toMatchObject({ status: 'succeeded', answer: 'final' });
  expect([...pipeline.requests.keys()]).toEqual(['3.1']);
});

test('a layer that a person skipped stays skipped when the aggregator is retried', async () => {
  const pipeline = startPipeline({
    mixture,
    models: { ...healthy(), 't/b': scriptedModel(hangs) },
  });
  await pipeline.clock.pass(10);
  pipeline.control.aggregateNow();
  const earlier = await pipeline.finished;
  const again = startPipeline({ mixture, models: healthy(), kept: reusableForRetry(earlier, ['3.1']) });
  const run = await again.finished;
  expect([...again.requests.keys()]).toEqual(['3.1']);
  expect(run.calls.map(({ status }) => status)).toEqual(earlier.calls.map(({ status }) => status));
  expect(again.requests.get('3.1')).toEqual(pipeline.requests.get('3.1'));
});

test('proposals that a person cut short are read again when the aggregator is retried', async () => {
  const cut = scriptedModel(async function* (options) {
    yield { type: 'text-delta', id: '0', delta: 'two so f' };
    yield* hangs(options);
  });
  const pipeline = startPipeline({ mixture, models: { ...healthy(), 't/b': cut } });
  await pipeline.clock.pass(10);
  pipeline.control.aggregateNow();
  const earlier = await pipeline.finished;
  const again = startPipeline({ mixture, models: healthy(), kept: reusableForRetry(earlier, ['3.1']) });
  const run = await again.finished;
  expect(again.requests.get('3.1')).toEqual(pipeline.requests.get('3.1'));
  expect(run).toMatchObject({ status: 'degraded', error: earlier.error });
  expect(run.calls.at(-1)?.notes).toEqual(earlier.calls.at(-1)?.notes);
});

test('a quorum that reused calls reach alone does not shorten the wait for the retried call', async () => {
  const hurried: Mixture = {
    ...mixture,
    layers: [{ proposers: [{ model: 't/a' }, { model: 't/b' }], quorum: 1, graceMs: 10 }],
  };
  const slow = startPipeline({ mixture: hurried, models: { ...healthy(), 't/b': scriptedModel(hangs) } });
  await slow.clock.pass(10);
  const earlier = await slow.finished;
  expect(earlier.calls[1]).toMatchObject({ status: 'stopped', error: { code: 'late' } });
  const late = scriptedModel(async function* () {
    await new Promise((resolve) => again.clock.after(500, () => resolve(null)));
    yield* says('two, late');
  });
  const again = startPipeline({
    mixture: hurried,
    models: { ...healthy(), 't/b': late },
    kept: reusableForRetry(earlier, ['1.2']),
  });
  await again.clock.pass(500);
  const run = await again.finished;
  expect(run.calls[1]).toMatchObject({ status: 'succeeded', text: 'two, late' });
});

test('an interrupted run resumes with the calls that had not ended', async () => {
  const earlier = interrupted(await endedRun(), ['2.1', '2.2', '3.1']);
  const kept = reusableForResume(earlier);
  expect(modelsToAsk(earlier, kept)).toEqual(['t/a', 't/b', 't/aggregator', 't/fallback']);
  const pipeline = startPipeline({ mixture, models: healthy(), kept });
  const run = await pipeline.finished;
  expect([...pipeline.requests.keys()]).toEqual(['2.1', '2.2', '3.1']);
  expect(run).toMatchObject({ status: 'succeeded', answer: 'final' });
});

test('a stopped run resumes with the calls that the stop ended, and reuses the others', async () => {
  const ended = await endedRun();
  const stopped: RunState = {
    ...ended,
    status: 'stopped',
    calls: ended.calls.map((call) => {
      const error = { code: 'stopped' as const, message: 'You stopped this.' };
      if (call.call === '2.1') return { ...call, status: 'stopped', error, text: 'half' };
      return call.call === '3.1' ? { ...call, status: 'skipped', text: '' } : call;
    }),
  };
  const pipeline = startPipeline({ mixture, models: healthy(), kept: reusableForResume(stopped) });
  const run = await pipeline.finished;
  expect([...pipeline.requests.keys()]).toEqual(['2.1', '3.1']);
  expect(run).toMatchObject({ status: 'succeeded', answer: 'final' });
});

test('a run whose end alone was not stored finishes without a call', async () => {
  const earlier: RunState = { ...(await endedRun()), status: 'interrupted' };
  const pipeline = startPipeline({ mixture, models: healthy(), kept: reusableForResume(earlier) });
  const run = await pipeline.finished;
  expect(pipeline.requests.size).toBe(0);
  expect(run).toMatchObject({ status: 'succeeded', answer: 'final', costUsd: null });
});

test('an impossible retry or resume is refused with the reason', async () => {
  const run = await endedRun();
  expect(() => reusableForResume(run)).toThrow(
    'Only an interrupted or stopped run can be resumed; this one is succeeded.',
  );
  expect(() => reusableForRetry(run, ['9.9'])).toThrow('The run has no call 9.9.');
  expect(() => reusableForRetry({ ...run, status: 'running' }, ['1.1'])).toThrow(
    'The run is still in progress.',
  );
  const unasked = interrupted(run, ['2.1', '2.2', '3.1']);
  expect(() => reusableForRetry(unasked, ['3.1'])).toThrow('Call 3.1 was never asked');
});
