/** A proposal as the answer: by majority vote, or by the aggregator's pick. */
import { expect, test } from 'vitest';
import type { Mixture } from '@/lib/mixture/mixture-schema';
import { textOf } from '@/lib/moa/messages/call-request';
import { startPipeline } from '@/tests/support/runs/pipeline';
import { finish, hangs, says, scriptedModel } from '@/tests/support/runs/scripted-model';
import { chosenCallOf } from './chosen-answer';
import { dueCalls } from './due-calls';
import { pickedWords } from './picked-words';
import { reusableForResume, reusableForRetry } from './reusable-calls';

const saying = (text: string) => scriptedModel(() => says(text));
const failing = () =>
  scriptedModel(async function* () {
    yield { type: 'error', error: new Error('out of order') };
    yield finish('stop');
  });

function mixture(
  strategy: 'majority-vote' | 'rank',
  proposers: string[],
  more: Partial<Mixture> = {},
): Mixture {
  return {
    name: 'Test',
    layers: [{ proposers: proposers.map((model) => ({ model })) }],
    aggregator: { model: 't/aggregator', strategy },
    ...more,
  };
}

const modelsWith = (aggregator: ReturnType<typeof scriptedModel>) => ({
  't/a': saying('It must be 41.'),
  't/b': saying('So the answer is 42.'),
  't/c': saying('\\boxed{42}'),
  't/words': saying('It depends.'),
  't/broken': failing(),
  't/aggregator': aggregator,
});
const picking = (reply: string) => modelsWith(saying(reply));

test('a majority vote asks no aggregator: the first proposal with the winning answer is the answer', async () => {
  const models = picking('never');
  const run = await startPipeline({ mixture: mixture('majority-vote', ['t/a', 't/b', 't/c']), models })
    .finished;
  expect(run).toMatchObject({ status: 'succeeded', answer: 'So the answer is 42.', answerCalls: ['1.2'] });
  expect(run.calls.at(-1)).toMatchObject({
    call: '2.1',
    status: 'skipped',
    costUsd: null,
    notes: ['2 of 3 proposals answer 42.'],
  });
  expect(models['t/aggregator'].requests).toEqual([]);
  expect(pickedWords(run)).toBe('2 of 3 proposals answer 42.');
  expect(chosenCallOf(run)).toBeNull();
});

test('without a final answer the proposals are synthesised, and the call says so', async () => {
  const models = picking('both');
  const run = await startPipeline({ mixture: mixture('majority-vote', ['t/words', 't/words']), models })
    .finished;
  expect(run).toMatchObject({ status: 'succeeded', answer: 'both', answerCalls: ['2.1'] });
  expect(run.calls.at(-1)?.notes).toEqual([
    'No proposal states a final answer, so the aggregator wrote one from them.',
  ]);
  expect(pickedWords(run)).toBeNull();
});

test('only the survivors vote', async () => {
  const models = picking('never');
  const run = await startPipeline({
    mixture: mixture('majority-vote', ['t/broken', 't/broken', 't/a']),
    models,
  }).finished;
  expect(run).toMatchObject({ status: 'succeeded', answer: 'It must be 41.' });
  expect(pickedWords(run)).toBe('The only proposal answers 41.');
});

test('an answer with tools or in a form is written by the aggregator', async () => {
  const run = await startPipeline({
    mixture: mixture('majority-vote', ['t/b', 't/c']),
    models: picking('{}'),
    answer: { responseFormat: { type: 'json' } },
  }).finished;
  expect(run).toMatchObject({ answer: '{}', answerCalls: ['2.1'] });
  expect(run.calls.at(-1)?.notes.join()).toContain('in a form that proposals do not have');
});

test('a ranking aggregator reads the numbered proposals and picks one by its number', async () => {
  const models = picking('2');
  const pipeline = startPipeline({ mixture: mixture('rank', ['t/a', 't/b', 't/c']), models });
  const run = await pipeline.finished;
  expect(run).toMatchObject({ status: 'succeeded', answer: 'So the answer is 42.', answerCalls: ['1.2'] });
  expect(run.calls.map(({ call, role, status }) => `${call} ${role} ${status}`).slice(3)).toEqual([
    '2.1.1 ranking succeeded',
    '2.1 aggregator skipped',
  ]);
  expect(run.calls[3]?.reads).toEqual(['1.1', '1.2', '1.3']);
  expect(pickedWords(run)).toBe('The aggregator picked 1.2 of 3 proposals.');
  const [system] = pipeline.requests.get('2.1.1')?.messages ?? [];
  expect(textOf(system?.content ?? '')).toMatch(/Pick the one response.*\n1\. .*It must be 41\..*\n2\. /s);
  expect(models['t/aggregator'].requests).toHaveLength(1);
});

test('the numbers of shuffled proposals are those that the aggregator read', async () => {
  const shuffled = mixture('rank', ['t/a', 't/b', 't/c'], { references: { shuffleSeed: 3 } });
  const pipeline = startPipeline({ mixture: shuffled, models: picking('1') });
  const run = await pipeline.finished;
  const system = textOf(pipeline.requests.get('2.1.1')?.messages[0]?.content ?? '');
  const first = /\n1\. \n~+\n(.*)\n/.exec(system)?.[1];
  expect(run.answer).toBe(first);
  expect(run.answerCalls).toEqual([run.calls.find(({ role }) => role === 'ranking')?.reads[0]]);
});

test('an unreadable pick lets the first proposal stand, and the run says so', async () => {
  const run = await startPipeline({ mixture: mixture('rank', ['t/a', 't/b']), models: picking('Neither.') })
    .finished;
  const error =
    'The aggregator picked no proposal, so the first one, 1.1, stands: its reply names none of them.';
  expect(run).toMatchObject({ status: 'degraded', answer: 'It must be 41.', error });
});

test('a failed pick does too, and only the pick is asked again', async () => {
  const models = modelsWith(failing());
  const run = await startPipeline({ mixture: mixture('rank', ['t/a', 't/b']), models }).finished;
  expect(run.status).toBe('degraded');
  expect(run.error).toContain('out of order');
  const kept = reusableForRetry(run, ['2.1.1']);
  expect(kept.map(({ call }) => call)).toEqual(['1.1', '1.2']);
  const again = picking('2');
  const retried = await startPipeline({
    mixture: mixture('rank', ['t/a', 't/b']),
    models: again,
    kept,
    retry: { calls: ['2.1.1'], earlier: run },
  }).finished;
  expect(retried).toMatchObject({ status: 'succeeded', answer: 'So the answer is 42.' });
  expect(again['t/b'].requests).toEqual([]);
});

test('a single proposal needs no pick', async () => {
  const models = picking('1');
  const run = await startPipeline({ mixture: mixture('rank', ['t/a', 't/broken']), models }).finished;
  expect(run).toMatchObject({ status: 'succeeded', answer: 'It must be 41.' });
  expect(models['t/aggregator'].requests).toEqual([]);
});

test('a run that is stopped while its aggregator picks has no answer, and goes on with the pick', async () => {
  const pipeline = startPipeline({
    mixture: mixture('rank', ['t/a', 't/b']),
    models: modelsWith(scriptedModel(hangs)),
  });
  await pipeline.clock.pass(100);
  pipeline.control.stop();
  const run = await pipeline.finished;
  expect(run).toMatchObject({ status: 'stopped', answer: '', answerCalls: [] });
  const models = picking('2');
  const resumed = await startPipeline({
    mixture: mixture('rank', ['t/a', 't/b']),
    models,
    kept: reusableForResume(run),
  }).finished;
  expect(resumed).toMatchObject({ status: 'succeeded', answerCalls: ['1.2'] });
  expect(models['t/a'].requests).toEqual([]);
});

test('a retry that changes nothing keeps the later layers and the pick', async () => {
  const two = mixture('rank', [], {
    layers: [
      { proposers: [{ model: 't/a' }, { model: 't/broken' }] },
      { proposers: [{ model: 't/b' }, { model: 't/c' }] },
    ],
  });
  const run = await startPipeline({ mixture: two, models: picking('2') }).finished;
  expect(run.answerCalls).toEqual(['2.2']);
  const models = picking('1');
  const again = await startPipeline({
    mixture: two,
    models,
    kept: reusableForRetry(run, ['1.2']),
    retry: { calls: ['1.2'], earlier: run },
  }).finished;
  expect(again.answerCalls).toEqual(['2.2']);
  expect([models['t/b'], models['t/aggregator']].flatMap(({ requests }) => requests)).toEqual([]);
});

test('a proposal that a person chose after a vote is the person’s', async () => {
  const voting = mixture('majority-vote', ['t/a', 't/b', 't/c']);
  const run = await startPipeline({ mixture: voting, models: picking('') }).finished;
  const chosen = await startPipeline({
    mixture: voting,
    models: {},
    kept: run.calls,
    chosen: { call: '1.1', earlier: run },
  }).finished;
  expect(chosenCallOf(chosen)).toBe('1.1');
  expect(pickedWords(chosen)).toBeNull();
});

test('a server that ended before the vote was stored asked nothing after the proposals', () => {
  const voting = mixture('majority-vote', ['t/a']);
  expect(dueCalls(voting, [{ call: '1.1', status: 'succeeded' }])).toEqual([]);
});
