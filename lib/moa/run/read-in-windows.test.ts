import { expect, test } from 'vitest';
import { mostWindowsBefore } from '@/lib/mixture/limits';
import type { Mixture } from '@/lib/mixture/mixture-schema';
import { callEvents } from '@/lib/moa/events/call-events';
import { reduce } from '@/lib/moa/events/reduce';
import type { RunEvent } from '@/lib/moa/events/run-event';
import type { RunState } from '@/lib/moa/events/run-state';
import { textOf } from '@/lib/moa/messages/call-request';
import { startPipeline } from '@/tests/support/runs/pipeline';
import { finish, hangs, type Reply, says, scriptedModel } from '@/tests/support/runs/scripted-model';
import { reusableForResume, reusableForRetry } from './reusable-calls';

const words = (word: string) => Array.from({ length: 40 }, () => word).join(' ');
const mixture: Mixture = {
  name: 'Test',
  layers: [{ proposers: ['a', 'b', 'c', 'd'].map((id) => ({ model: `t/${id}` })) }],
  aggregator: { model: 't/aggregator', maxOutputTokens: 40 },
  referenceFormat: 'paper',
  references: { slidingWindow: true },
};
/** The prompt takes 112 of these words, which leaves room for two answers, or for one and a synthesis. */
const contextTokens = 300;
const proposers = Object.fromEntries(
  ['a', 'b', 'c', 'd'].map((id) => [`t/${id}`, scriptedModel(() => says(words(id)))]),
);
const isWindow: Reply = () => says('so far');

function start(reply: Reply = isWindow, changes: Partial<Parameters<typeof startPipeline>[0]> = {}) {
  const models = { ...proposers, 't/aggregator': scriptedModel(reply) };
  return startPipeline({ mixture, models, contextTokens, ...changes });
}

/** The references in the request of a call, by their first words. */
function sent(pipeline: ReturnType<typeof start>, call: string): string[] | undefined {
  const system = pipeline.requests.get(call)?.messages[0];
  return (system && textOf(system.content))
    ?.split('Responses from models:\n')[1]
    ?.split('\n')
    .map((line) => line.split(' ').slice(1, 3).join(' '));
}

test('references that exceed the context are read window by window, and the last call writes the answer', async () => {
  let count = 0;
  const pipeline = start(() => says(`synthesis ${++count}`));
  const run = await pipeline.finished;
  expect(run).toMatchObject({ status: 'succeeded', answer: 'synthesis 3', answerCalls: ['2.1'] });
  expect(run.calls.slice(4).map(({ call, role, reads }) => [call, role, reads])).toEqual([
    ['2.1.1', 'window', ['1.1', '1.2']],
    ['2.1.2', 'window', ['2.1.1', '1.3']],
    ['2.1', 'aggregator', []],
  ]);
  expect(sent(pipeline, '2.1.1')).toEqual(['a a', 'b b']);
  expect(sent(pipeline, '2.1.2')).toEqual(['synthesis 1', 'c c']);
  expect(sent(pipeline, '2.1')).toEqual(['synthesis 2', 'd d']);
  expect(run.calls.at(-1)?.notes).toEqual([
    'The references exceed its context: read in 3 windows, this the last.',
  ]);
  // Every window is billed.
  expect(run.usage.inputTokens).toBe(70);
});

test('references that fit are read at once, and without the option all references are', async () => {
  const fits = start(isWindow, { contextTokens: 1000 });
  expect((await fits.finished).calls.map(({ call }) => call)).toEqual(['1.1', '1.2', '1.3', '1.4', '2.1']);
  const { references: _, ...paper } = mixture;
  const run = await start(isWindow, { mixture: paper }).finished;
  expect(run.calls.length).toBe(5);
  expect(run.calls.at(-1)?.notes).toEqual([]);
});

test('with an unknown context all references are sent at once, and the call says so', async () => {
  const run = await start(isWindow, { contextTokens: null }).finished;
  expect(run.calls.length).toBe(5);
  expect(run.calls.at(-1)?.notes).toEqual([
    'Its model’s context is not known, so all references were sent at once.',
  ]);
});

test('a failed window loses only its own references', async () => {
  let count = 0;
  const pipeline = start(async function* () {
    count += 1;
    if (count !== 2) return yield* says(`synthesis ${count}`);
    yield { type: 'error', error: new Error('out of order') };
    yield finish('stop');
  });
  const run = await pipeline.finished;
  expect(run).toMatchObject({ status: 'succeeded', answer: 'synthesis 3' });
  expect(sent(pipeline, '2.1')).toEqual(['synthesis 1', 'd d']);
  expect(run.calls.at(-1)?.notes[1]).toMatch(/^Left out 1\.3: the window 2\.1\.2 failed\. .*out of order/);
});

test('proposers read in windows too, within the limit of calls', async () => {
  const two = (size: number): Mixture => ({
    ...mixture,
    layers: [
      ...mixture.layers,
      { proposers: Array.from({ length: size }, () => ({ model: 't/aggregator', maxOutputTokens: 40 })) },
    ],
  });
  const run = await start(isWindow, { mixture: two(1) }).finished;
  expect(run.calls.slice(4).map(({ call }) => call)).toEqual(['2.1.1', '2.1.2', '2.1', '3.1']);
  // 12 + 12 + 12 slots and the aggregator leave three calls for 25 readers, so none gets an additional window.
  const full = {
    ...mixture,
    layers: [12, 12, 12].map((size) => two(size).layers[1] as Mixture['layers'][0]),
  };
  expect(mostWindowsBefore(full, 2)).toBe(0);
  expect(mostWindowsBefore(two(6), 2)).toBe(3);
});

test('references after the last allowed window are named as left out', async () => {
  const slots = Array.from({ length: 12 }, () => ({ model: 't/a' }));
  const full: Mixture = {
    ...mixture,
    layers: [{ proposers: slots }, { proposers: slots }, { proposers: slots }],
  };
  const run = await start(isWindow, { mixture: full, contextTokens: 2048 + 260 }).finished;
  expect(run.calls.length).toBe(37);
  expect(run.calls.find(({ call }) => call === '2.1')?.notes).toEqual([
    expect.stringMatching(/^Left out 1\.\d+, .*1\.12: the run has no calls left to read them with\.$/),
  ]);
});

test('Stop ends the current window, and no other is called', async () => {
  const pipeline = start(hangs);
  await pipeline.clock.pass(10);
  pipeline.control.stop();
  const run = await pipeline.finished;
  expect(run.status).toBe('stopped');
  expect(run.calls.slice(4).map(({ call, status }) => [call, status])).toEqual([
    ['2.1.1', 'stopped'],
    ['2.1', 'stopped'],
  ]);
});

test('a retried or resumed call continues after the stored windows', async () => {
  let count = 0;
  const earlier = await start(() => says(`synthesis ${++count}`)).finished;
  const retried = start(isWindow, { kept: reusableForRetry(earlier, ['2.1.2']) });
  const run = await retried.finished;
  expect([...retried.requests.keys()]).toEqual(['2.1.2', '2.1']);
  expect(sent(retried, '2.1.2')).toEqual(['synthesis 1', 'c c']);
  expect(run.calls.find(({ call }) => call === '2.1.1')).toMatchObject({ reused: true, text: 'synthesis 1' });

  const last = start(isWindow, { kept: reusableForRetry(earlier, ['2.1']) });
  expect((await last.finished).calls.map(({ call }) => call)).toEqual(earlier.calls.map(({ call }) => call));
  expect([...last.requests.keys()]).toEqual(['2.1']);
  expect(last.requests.get('2.1')).toEqual(
    expect.objectContaining({
      messages: [
        expect.objectContaining({ content: expect.stringContaining('synthesis 2') }),
        expect.anything(),
      ],
    }),
  );

  const cut: RunState = {
    ...earlier,
    status: 'interrupted',
    calls: earlier.calls
      .filter(({ call }) => call !== '2.1.2')
      .map((call) =>
        call.call === '2.1' ? { ...call, status: 'pending', startedAt: null, text: '' } : call,
      ),
  };
  const resumed = start(isWindow, { kept: reusableForResume(cut) });
  await resumed.finished;
  expect([...resumed.requests.keys()]).toEqual(['2.1.2', '2.1']);
});

test('a run with windows equals the run restored from its stored calls', async () => {
  const pipeline = start();
  const run = await pipeline.finished;
  const [started] = pipeline.events;
  const told = [started as RunEvent, ...run.calls.flatMap(callEvents)].reduce<RunState | null>(reduce, null);
  expect(told?.calls).toEqual(run.calls);
});
