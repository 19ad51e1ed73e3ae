/** Calls to a provider with a low concurrency limit are queued, and their deadlines do not run meanwhile. */
import { APICallError } from '@ai-sdk/provider';
import { expect, test } from 'vitest';
import { startPipeline } from '@/tests/support/runs/pipeline';
import { says, scriptedModel } from '@/tests/support/runs/scripted-model';

const refusal = (retryAfter?: string) =>
  new APICallError({
    message: 'slow down',
    url: 'http://provider.test',
    requestBodyValues: {},
    statusCode: 429,
    responseHeaders: retryAfter === undefined ? {} : { 'retry-after': retryAfter },
  });

const mixture = (slots: number) => ({
  name: 'Test',
  layers: [{ proposers: Array.from({ length: slots }, () => ({ model: 't/a' })) }],
  aggregator: { model: 't/a' },
  firstTokenTimeoutMs: 3000,
  callTimeoutMs: 3000,
});

/** Answers after a second and refuses calls above its concurrency limit. */
function startWith({ slots, takes }: { slots: number; takes: number }) {
  let inFlight = 0;
  const model = scriptedModel(async function* () {
    if (inFlight >= takes) throw refusal();
    inFlight += 1;
    await new Promise<void>((resolve) => pipeline.clock.after(1000, resolve));
    inFlight -= 1;
    yield* says('said');
  });
  const pipeline = startPipeline({ mixture: mixture(slots), models: { 't/a': model } });
  return pipeline;
}

test('a layer of 12 finishes completely with a provider that allows two concurrent calls', async () => {
  const pipeline = startWith({ slots: 12, takes: 2 });
  await pipeline.clock.pass(500);
  expect(pipeline.state().calls.map(({ status }) => status)).toContain('queued');
  await pipeline.clock.pass(60_000);
  const run = await pipeline.finished;
  expect(run.status).toBe('succeeded');
  expect(run.calls.every(({ status, text }) => status === 'succeeded' && text === 'said')).toBe(true);
  expect(run.durationMs).toBeGreaterThan(6000);
});

test('a call waits in the queue when Retry-After is longer than the deadlines', async () => {
  let asked = 0;
  const model = scriptedModel(async function* () {
    asked += 1;
    if (asked === 1) throw refusal('20');
    yield* says('said');
  });
  const pipeline = startPipeline({ mixture: mixture(1), models: { 't/a': model } });
  await pipeline.clock.pass(19_999);
  expect(pipeline.state().calls[0]).toMatchObject({ status: 'queued', attempts: 1 });
  await pipeline.clock.pass(1);
  const run = await pipeline.finished;
  expect(run.calls[0]).toMatchObject({ status: 'succeeded', attempts: 2 });
  expect(run.calls[0]?.failures[0]?.error.code).toBe('rate_limit');
});

test('Stop ends a queued call at once: it was never sent', async () => {
  const pipeline = startWith({ slots: 6, takes: 1 });
  await pipeline.clock.pass(500);
  pipeline.control.stop();
  await pipeline.clock.pass(0);
  const run = await pipeline.finished;
  expect(run.status).toBe('stopped');
  const queued = run.calls.filter(({ status }) => status === 'stopped');
  expect(queued.length).toBe(6);
  expect(queued.every(({ error }) => error?.code === 'stopped')).toBe(true);
});
