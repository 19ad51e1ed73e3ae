import { expect, test } from 'vitest';
import type { RunState } from '@/lib/moa/events/run-state';
import { startPipeline } from '@/tests/support/runs/pipeline';
import { finish, hangs, type ScriptedModel, says, scriptedModel } from '@/tests/support/runs/scripted-model';
import { answerCutOf, continuationOf } from './continue-answer';

const mixture = {
  name: 'Test',
  layers: [{ proposers: [{ model: 't/a' }, { model: 't/b' }] }],
  aggregator: { model: 't/aggregator', fallbacks: ['t/spare'] },
};
const saying = (text: string) => scriptedModel(() => says(text));

function ending(text: string, reason: Parameters<typeof finish>[0]): ScriptedModel {
  return scriptedModel(async function* () {
    yield { type: 'text-delta', id: '0', delta: text };
    yield finish(reason);
  });
}

function run(aggregator: ScriptedModel, more: Record<string, ScriptedModel> = {}): Promise<RunState> {
  const models = { 't/a': saying('one'), 't/b': saying('two'), 't/aggregator': aggregator, ...more };
  return startPipeline({ mixture, models }).finished;
}

const cutRun = () => run(ending('The sky is bl', 'length'));

async function goOn(earlier: RunState, aggregator: ScriptedModel, more: Record<string, ScriptedModel> = {}) {
  const pipeline = startPipeline({
    mixture,
    models: { 't/aggregator': aggregator, ...more },
    ...continuationOf(earlier),
  });
  return { pipeline, run: await pipeline.finished };
}

test('the rest of the answer is appended to what was there, and only the rest is billed', async () => {
  const earlier = await cutRun();
  const aggregator = saying('ue.');
  const { run } = await goOn(earlier, aggregator);
  expect(run).toMatchObject({ status: 'succeeded', answer: 'The sky is blue.', answerCalls: ['2.1'] });
  expect(run.calls.map(({ reused }) => reused)).toEqual([true, true, false]);
  expect(run.usage).toMatchObject({ inputTokens: 10, outputTokens: 5 });
  expect(run.calls[2]?.notes.join()).toMatch(/Goes on where/);
  expect(answerCutOf(run)).toBeNull();
});

test('the model is sent its text so far, and asked to go on', async () => {
  const aggregator = saying('ue.');
  await goOn(await cutRun(), aggregator);
  const [before, last] = aggregator.requests[0]?.prompt.slice(-2) ?? [];
  expect(before).toEqual({ role: 'assistant', content: [{ type: 'text', text: 'The sky is bl' }] });
  expect(JSON.stringify(last)).toMatch(/"user".*Continue it exactly where it stopped/);
});

test('an answer can be cut and continued again', async () => {
  const second = await goOn(await cutRun(), ending('ue because', 'length'));
  expect(answerCutOf(second.run)).toBe('limit');
  const third = await goOn(second.run, saying(' of light.'));
  expect(third.run.answer).toBe('The sky is blue because of light.');
});

const silent = scriptedModel(async function* () {
  yield finish('stop');
});

test('a model that has no more to say completes the answer', async () => {
  const { run: continued } = await goOn(await run(ending('The end.', 'length')), silent);
  expect(continued).toMatchObject({ status: 'succeeded', answer: 'The end.' });
});

test('the model that wrote the text continues it, and no other', async () => {
  const failing = scriptedModel(async function* () {
    yield { type: 'error', error: new Error('no') };
  });
  const earlier = await run(failing, { 't/spare': ending('From the sp', 'length') });
  const spare = saying('are.');
  const aggregator = saying('not me');
  const { run: continued } = await goOn(earlier, aggregator, { 't/spare': spare });
  expect(continued.answer).toBe('From the spare.');
  expect(aggregator.requests).toEqual([]);
});

test('where the rest fails, the text so far stays the answer and can be continued', async () => {
  const failing = scriptedModel(async function* () {
    yield { type: 'error', error: new Error('no') };
  });
  const { run: continued } = await goOn(await cutRun(), failing, { 't/spare': saying('not me') });
  expect(continued).toMatchObject({ status: 'degraded', answer: 'The sky is bl' });
  expect(answerCutOf(continued)).toBe('broken');
});

test('reasoning in the text of the rest leaves the text so far where it is', async () => {
  const { run: continued } = await goOn(await cutRun(), saying('I go on.\n</think>\n\nue.'));
  expect(continued.answer).toBe('The sky is blue.');
  expect(continued.calls[2]?.reasoning).toContain('I go on.');
});

test('a stop by a person and a content filter cut an answer, too', async () => {
  expect(answerCutOf(await run(ending('So', 'content-filter')))).toBe('filter');
  const pipeline = startPipeline({
    mixture,
    models: {
      't/a': saying('one'),
      't/b': saying('two'),
      't/aggregator': scriptedModel(async function* (options) {
        yield { type: 'text-delta', id: '0', delta: 'So' };
        yield* hangs(options);
      }),
    },
  });
  await pipeline.clock.pass(10);
  expect(answerCutOf(pipeline.state())).toBeNull();
  pipeline.control.stop();
  expect(answerCutOf(await pipeline.finished)).toBe('broken');
});

test('a whole answer and a run in progress cannot be continued', async () => {
  const whole = await run(saying('All.'));
  expect(answerCutOf(whole)).toBeNull();
  expect(() => continuationOf(whole)).toThrow(/The answer is whole/);
  expect(() => continuationOf({ ...whole, status: 'running' })).toThrow(/still in progress/);
});

test('a reference that was cut at its limit is marked for its readers, in the prompt and in a note', async () => {
  const aggregator = saying('final');
  const models = { 't/a': ending('ha', 'length'), 't/b': saying('two'), 't/aggregator': aggregator };
  const pipeline = startPipeline({ mixture, models });
  const done = await pipeline.finished;
  const system = String(pipeline.requests.get('2.1')?.messages[0]?.content);
  expect(system).toContain('1. (incomplete: this response was cut off before its end)\n~~~~\nha\n~~~~');
  expect(system).toContain('2. \n~~~~\ntwo\n~~~~');
  expect(done.calls[2]?.notes).toEqual(['1.1 was cut at its token limit: only its text so far was read.']);
  expect(done.status).toBe('succeeded');
});
