/** A mixture without layers of proposers: a single model that answers the plain question. */
import { expect, test } from 'vitest';
import { mixtureSchema } from '@/lib/mixture/mixture-schema';
import { startPipeline } from '@/tests/support/runs/pipeline';
import { finish, hangs, says, scriptedModel } from '@/tests/support/runs/scripted-model';
import { dueCalls } from './due-calls';
import { reusableForResume, reusableForRetry } from './reusable-calls';

const alone = mixtureSchema.parse({
  name: 'Alone',
  layers: [],
  aggregator: { model: 't/one', fallbacks: ['t/other'], structuredDisagreement: true },
});
const failing = () =>
  scriptedModel(async function* () {
    yield { type: 'error', error: new Error('out of order') };
    yield finish('stop');
  });

test('the model is asked the plain question, once, and its text is the answer', async () => {
  const pipeline = startPipeline({ mixture: alone, models: { 't/one': scriptedModel(() => says('42')) } });
  const run = await pipeline.finished;
  expect(run).toMatchObject({ status: 'succeeded', answer: '42', answerCalls: ['1.1'], layers: [] });
  expect(run.calls.map(({ call, role, status }) => [call, role, status])).toEqual([
    ['1.1', 'aggregator', 'succeeded'],
  ]);
  expect(pipeline.requests.get('1.1')?.messages).toEqual([{ role: 'user', content: 'Why is the sky blue?' }]);
});

test('a model that fails leaves its place to its fallback', async () => {
  const models = { 't/one': failing(), 't/other': scriptedModel(() => says('From the other.')) };
  const run = await startPipeline({ mixture: alone, models }).finished;
  expect(run).toMatchObject({ status: 'succeeded', answer: 'From the other.' });
});

test('without any answer the run has failed, and its call can be retried', async () => {
  const run = await startPipeline({ mixture: alone, models: { 't/one': failing(), 't/other': failing() } })
    .finished;
  expect(run).toMatchObject({ status: 'failed', answer: '', answerCalls: [] });
  expect(run.error).toMatch(/^The model did not answer\. 1\.1: .*out of order/);
  expect(reusableForRetry(run, ['1.1'])).toEqual([]);
});

test('a stopped run can be resumed from its question', async () => {
  const pipeline = startPipeline({ mixture: alone, models: { 't/one': scriptedModel(hangs) } });
  await Promise.resolve();
  pipeline.control.stop();
  const run = await pipeline.finished;
  expect(run.status).toBe('stopped');
  expect(reusableForResume(run)).toEqual([]);
});

test('a call of which nothing was stored when the server ended is due', () => {
  expect(dueCalls(alone, []).map(({ call }) => call)).toEqual(['1.1']);
});
