import type { LanguageModelV4CallOptions, LanguageModelV4StreamPart } from '@ai-sdk/provider';
import { expect, test } from 'vitest';
import { mostLists } from '@/lib/mixture/limits';
import type { Mixture } from '@/lib/mixture/mixture-schema';
import { callEvents } from '@/lib/moa/events/call-events';
import { reduce } from '@/lib/moa/events/reduce';
import type { RunEvent } from '@/lib/moa/events/run-event';
import type { CallState, RunState } from '@/lib/moa/events/run-state';
import { disagreementFormat } from '@/lib/moa/prompt/disagreement-format';
import { reusableForResume, reusableForRetry } from '@/lib/moa/run/reusable-calls';
import { startPipeline } from '@/tests/support/runs/pipeline';
import { finish, hangs, type Reply, says, scriptedModel } from '@/tests/support/runs/scripted-model';

const mixture: Mixture = {
  name: 'Test',
  layers: [{ proposers: [{ model: 't/a' }, { model: 't/b' }] }],
  aggregator: { model: 't/aggregator', structuredDisagreement: true },
};
const list = JSON.stringify({
  consensus: [{ point: 'It is air.', responses: [1, 2] }],
  contradictions: [],
  partialCoverage: [],
  uniqueInsights: [{ point: 'Violet too.', responses: [2] }],
});
const read = {
  consensus: [{ point: 'It is air.', heldBy: ['1.1', '1.2'] }],
  contradictions: [],
  partialCoverage: [],
  uniqueInsights: [{ point: 'Violet too.', heldBy: ['1.2'] }],
};

const systemOf = ({ prompt }: LanguageModelV4CallOptions) =>
  prompt[0]?.role === 'system' ? prompt[0].content : '';
const isList = (options: LanguageModelV4CallOptions) =>
  systemOf(options).includes('Reply with one JSON object');

async function* fails(message: string): AsyncGenerator<LanguageModelV4StreamPart> {
  yield { type: 'error', error: new Error(message) };
  yield finish('stop');
}

/** @param lists the responses of the aggregator's model to requests for the list, in order. */
function start(lists: Reply[], changes: Partial<Parameters<typeof startPipeline>[0]> = {}) {
  let asked = 0;
  const aggregator = scriptedModel((options) => {
    if (!isList(options)) return says('The answer.');
    asked += 1;
    return lists[asked - 1]?.(options) ?? says(list);
  });
  const models = {
    't/a': scriptedModel(() => says('Air.')),
    't/b': scriptedModel(() => says('Air, and violet.')),
    't/aggregator': aggregator,
  };
  return Object.assign(startPipeline({ mixture, models, ...changes }), { aggregator });
}

const placesOf = ({ calls }: RunState) => calls.map(({ call, role }) => `${call} ${role}`);
const subCallsOf = ({ calls }: RunState) => calls.filter(({ role }) => role === 'disagreement');

test('the aggregator lists what its references agree and disagree on, and reads that when it answers', async () => {
  const pipeline = start([]);
  const run = await pipeline.finished;
  expect(run).toMatchObject({
    status: 'succeeded',
    answer: 'The answer.',
    answerCalls: ['2.1'],
    error: null,
  });
  expect(placesOf(run)).toEqual(['1.1 proposer', '1.2 proposer', '2.1.1 disagreement', '2.1 aggregator']);
  expect(run.calls[2]).toMatchObject({ status: 'succeeded', reads: ['1.1', '1.2'], disagreement: read });
  const [listing, answering] = pipeline.aggregator.requests;
  expect(listing?.responseFormat).toEqual(disagreementFormat);
  expect(answering?.responseFormat).toBeUndefined();
  expect(pipeline.requests.get('2.1.1')).toMatchObject({ responseFormat: disagreementFormat });
  expect(answering && systemOf(answering)).toContain('Unique insights:\n- Violet too. (2)');
  // The answer is requested only after the list.
  const order = pipeline.events.flatMap((event) => ('call' in event ? [`${event.type} ${event.call}`] : []));
  expect(order.indexOf('call.finished 2.1.1')).toBeLessThan(order.indexOf('call.started 2.1'));
  // Four calls of 10 tokens each, including the list.
  expect(run.usage.inputTokens).toBe(40);
});

test('by default no list is requested, as in the paper', async () => {
  const paper = { ...mixture, aggregator: { model: 't/aggregator' } };
  const pipeline = start([], { mixture: paper });
  expect(placesOf(await pipeline.finished)).toEqual(['1.1 proposer', '1.2 proposer', '2.1 aggregator']);
  expect(pipeline.aggregator.requests.map(systemOf)[0]).not.toContain('disagree');
});

test('a single reference gets no list', async () => {
  const models = {
    't/a': scriptedModel(() => says('Air.')),
    't/b': scriptedModel(() => fails('out of order')),
    't/aggregator': scriptedModel(() => says('The answer.')),
  };
  const run = await start([], { models }).finished;
  expect(run.status).toBe('succeeded');
  expect(subCallsOf(run)).toEqual([]);
});

test('the references are numbered for the list as they are for the answer, in a shuffled order too', async () => {
  const pipeline = start([], { mixture: { ...mixture, references: { shuffleSeed: 3 } } });
  const [step] = subCallsOf(await pipeline.finished);
  const first = step?.reads[0] === '1.1' ? 'Air.' : 'Air, and violet.';
  const last = step?.reads[1] ?? '';
  for (const request of pipeline.aggregator.requests)
    expect(systemOf(request)).toContain(`1. \n~~~~\n${first}\n~~~~\n2. `);
  expect(step?.disagreement?.uniqueInsights).toEqual([{ point: 'Violet too.', heldBy: [last] }]);
});

test.each<[string, Reply]>([
  ['the provider refuses its form', () => fails('response_format is not supported')],
  ['the model misses it', () => says('They agree.')],
  [
    'the model says nothing',
    async function* () {
      yield finish('stop');
    },
  ],
])('the list is requested once more, by instruction only, when %s', async (_, first) => {
  const pipeline = start([first]);
  const run = await pipeline.finished;
  expect(run.status).toBe('succeeded');
  expect(subCallsOf(run).map(({ call, status, disagreement }) => [call, status, disagreement])).toEqual([
    ['2.1.1', 'failed', null],
    ['2.1.2', 'succeeded', read],
  ]);
  const [byForm, byWords] = pipeline.aggregator.requests;
  expect(byForm?.responseFormat).toBeDefined();
  expect(byWords?.responseFormat).toBeUndefined();
  expect(byWords && systemOf(byWords)).toBe(byForm && systemOf(byForm));
});

test('a failed list degrades the run, which says so and still answers', async () => {
  const pipeline = start([() => says('They agree.'), () => says('{"consensus": []}')]);
  const run = await pipeline.finished;
  expect(run).toMatchObject({
    status: 'degraded',
    answer: 'The answer.',
    error:
      'The proposals were aggregated without a list of their disagreement: The list of disagreement names nothing that a response says.',
  });
  expect(subCallsOf(run)).toHaveLength(mostLists);
  const answering = pipeline.aggregator.requests.at(-1);
  expect(answering && systemOf(answering)).not.toContain('disagree');
});

test('a refused key or a missing answer is not retried', async () => {
  const pipeline = start([hangs]);
  await pipeline.clock.pass(60_000);
  const run = await pipeline.finished;
  expect(subCallsOf(run).map(({ status }) => status)).toEqual(['timed_out']);
  expect(run).toMatchObject({ status: 'degraded', answer: 'The answer.' });
  expect(run.error).toContain('No token came within 60 s');
});

test('a list that is cut at its limit keeps its complete part', async () => {
  const cut = async function* () {
    yield { type: 'text-delta', id: '0', delta: list.slice(0, list.indexOf('"Violet')) } as const;
    yield finish('length');
  };
  const [step] = subCallsOf(await start([cut]).finished);
  expect(step).toMatchObject({ finishReason: 'length', disagreement: { ...read, uniqueInsights: [] } });
});

test('references that leave no room for the list are read in windows instead, and the run says so', async () => {
  const windowed = {
    ...mixture,
    aggregator: { ...mixture.aggregator, maxOutputTokens: 40 },
    references: { slidingWindow: true },
  };
  const words = Array.from({ length: 80 }, () => 'word').join(' ');
  const models = {
    't/a': scriptedModel(() => says(words)),
    't/b': scriptedModel(() => says(words)),
    't/aggregator': scriptedModel(() => says('So far.')),
  };
  const run = await start([], { mixture: windowed, models, contextTokens: 300 }).finished;
  expect(placesOf(run).slice(2)).toEqual(['2.1.1 window', '2.1 aggregator']);
  expect(run.status).toBe('degraded');
  expect(run.error).toContain('without a list of their disagreement: the references exceed the context');
});

test('Stop ends the current list, and neither another list nor the answer is called', async () => {
  const pipeline = start([hangs]);
  await pipeline.clock.pass(10);
  pipeline.control.stop();
  const run = await pipeline.finished;
  expect(run).toMatchObject({ status: 'stopped', answer: '' });
  expect(run.calls.slice(2).map(({ call, status }) => [call, status])).toEqual([
    ['2.1.1', 'stopped'],
    ['2.1', 'stopped'],
  ]);
  expect(pipeline.aggregator.requests).toHaveLength(1);
});

test('a retry of the answer reuses the list, a retry of the list reuses the calls before it, and reused calls are not billed', async () => {
  const earlier = await start([]).finished;
  const answer = start([], { kept: reusableForRetry(earlier, ['2.1']) });
  const again = await answer.finished;
  expect([...answer.requests.keys()]).toEqual(['2.1']);
  expect(subCallsOf(again)).toMatchObject([{ reused: true, disagreement: read }]);
  expect(answer.requests.get('2.1')?.messages[0]?.content).toContain('- Violet too. (2)');
  expect(again.usage.inputTokens).toBe(10);

  const listing = start([], { kept: reusableForRetry(earlier, ['2.1.1']) });
  await listing.finished;
  expect([...listing.requests.keys()]).toEqual(['2.1.1', '2.1']);

  const proposal = start([], { kept: reusableForRetry(earlier, ['1.2']) });
  await proposal.finished;
  expect([...proposal.requests.keys()]).toEqual(['1.2', '2.1.1', '2.1']);
});

/** The stored state of a run after a crash before these calls had ended. */
function cutAt(run: RunState, ...places: string[]): RunState {
  const open: Partial<CallState> = { status: 'pending', startedAt: null, text: '', disagreement: null };
  const calls = run.calls.map((call) => (places.includes(call.call) ? { ...call, ...open } : call));
  return { ...run, status: 'interrupted', calls };
}

test('an interrupted run resumes with its list, or with the second one when the first failed', async () => {
  const whole = start([], { kept: reusableForResume(cutAt(await start([]).finished, '2.1')) });
  await whole.finished;
  expect([...whole.requests.keys()]).toEqual(['2.1']);

  const earlier = await start([() => says('They agree.')]).finished;
  const second = start([], { kept: reusableForResume(cutAt(earlier, '2.1.2', '2.1')) });
  const run = await second.finished;
  expect([...second.requests.keys()]).toEqual(['2.1.2', '2.1']);
  expect(second.aggregator.requests[0]?.responseFormat).toBeUndefined();
  expect(run.status).toBe('succeeded');
});

test('a resumed run with a failed list stays degraded', async () => {
  const earlier = await start([() => says('They agree.'), () => says('They do.')]).finished;
  for (const open of [['2.1'], []]) {
    const resumed = start([], { kept: reusableForResume(cutAt(earlier, ...open)) });
    const run = await resumed.finished;
    expect(run).toMatchObject({ status: 'degraded', error: earlier.error });
    expect([...resumed.requests.keys()]).toEqual(open);
  }
});

test('a run with a list equals the run restored from its stored calls', async () => {
  const pipeline = start([() => says('They agree.')]);
  const run = await pipeline.finished;
  const [started] = pipeline.events;
  const told = [started as RunEvent, ...run.calls.flatMap(callEvents)].reduce<RunState | null>(reduce, null);
  expect(told?.calls).toEqual(run.calls);
});
