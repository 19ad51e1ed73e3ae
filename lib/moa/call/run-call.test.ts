import { APICallError } from '@ai-sdk/provider';
import { expect, test } from 'vitest';
import type { Mixture } from '@/lib/mixture/mixture-schema';
import { planOf } from '@/lib/mixture/plan';
import { createRunControl } from '@/lib/moa/ports/run-control';
import { finish, hangs, type Reply, says, scriptedModel } from '@/tests/support/runs/scripted-model';
import { testPorts } from '@/tests/support/runs/test-ports';
import { runCall } from './run-call';

const mixture: Mixture = {
  name: 'Test',
  layers: [{ proposers: [{ model: 't/a' }] }],
  aggregator: { model: 't/a', fallbacks: ['t/b'] },
  firstTokenTimeoutMs: 3000,
  callTimeoutMs: 5000,
};
const [proposer, aggregator] = planOf(mixture).flat();

/** Fails with this status, before it writes anything. */
function refuses(statusCode: number): Reply {
  const error = new APICallError({ message: 'no', url: 'http://t', requestBodyValues: {}, statusCode });
  // biome-ignore lint/correctness/useYield: it fails first
  return async function* () {
    throw error;
  };
}

/** Answers requests with the replies in order, and repeats the last one. */
function inTurn(...replies: [Reply, ...Reply[]]): Reply {
  const left = [...replies];
  return (options) => (left.length > 1 ? (left.shift() as Reply) : (left[0] as Reply))(options);
}

const timeAt = (ms: number) => new Date(Date.parse('2026-01-01T00:00:00.000Z') + ms).toISOString();

function start(replies: { a?: Reply; b?: Reply }, planned = proposer ?? expect.fail('no proposer')) {
  const entries = Object.entries(replies).map(([id, reply]) => [`t/${id}`, scriptedModel(reply)] as const);
  const models = Object.fromEntries(entries);
  const control = createRunControl();
  const { ports, events, clock } = testPorts({ models });
  const asked = { history: [], question: 'Why is the sky blue?' };
  const outcome = runCall(
    { planned, asked, mixture, references: [], notes: [], signal: control.stopped },
    ports,
  );
  const starts = () =>
    events.flatMap((event) => (event.type === 'call.started' ? [`${event.attempt} ${event.model}`] : []));
  return { outcome, events, starts, clock, control };
}

test('a call that succeeds is one request and one text', async () => {
  const { outcome, events, starts } = start({ a: () => says('Rayleigh.') });
  expect(await outcome).toMatchObject({ call: '1.1', status: 'succeeded', text: 'Rayleigh.', error: null });
  expect(starts()).toEqual(['1 t/a']);
  expect(events.at(-1)?.type).toBe('call.finished');
});

test('each attempt has its times, and the wait before it begins when the one before has failed', async () => {
  const { outcome, events, clock } = start({ a: inTurn(refuses(503), () => says('Blue.')) });
  await clock.pass(100);
  expect(events.at(-1)).toMatchObject({ type: 'call.queued', at: timeAt(0), failedAt: timeAt(0) });
  await clock.pass(3000);
  await outcome;
  const [, , again] = events;
  expect(again).toMatchObject({ type: 'call.started', startedAt: timeAt(400), failedAt: timeAt(0) });
  expect(events.at(-1)).toMatchObject({
    type: 'call.finished',
    endedAt: timeAt(400),
    pace: [400, 3, 400, 5],
  });
});

test('a call to an overloaded provider is retried after a pause', async () => {
  const { outcome, starts, clock } = start({ a: inTurn(refuses(503), () => says('Blue.')) });
  await clock.pass(399);
  expect(starts()).toEqual(['1 t/a']);
  await clock.pass(1);
  expect(await outcome).toMatchObject({ status: 'succeeded', text: 'Blue.' });
  expect(starts()).toEqual(['1 t/a', '2 t/a']);
});

test('a call to an overloaded provider has at most three attempts', async () => {
  const { outcome, starts, clock } = start({ a: refuses(503) });
  await clock.pass(3000);
  expect(await outcome).toMatchObject({ status: 'failed', error: { code: 'upstream', statusCode: 503 } });
  expect(starts()).toEqual(['1 t/a', '2 t/a', '3 t/a']);
});

test.each([400, 401, 403, 404])('a refusal with status %d is not retried', async (status) => {
  const { outcome, starts, clock } = start({ a: refuses(status) });
  await clock.pass(3000);
  expect(await outcome).toMatchObject({ status: 'failed', error: { statusCode: status } });
  expect(starts()).toEqual(['1 t/a']);
});

test('retries share the deadline of the first request', async () => {
  const slow: Reply = async function* (options) {
    await new Promise<void>((resolve) => call.clock.after(2000, resolve));
    yield* refuses(503)(options);
  };
  const call = start({ a: inTurn(slow, hangs) });
  await call.clock.pass(3000);
  expect(await call.outcome).toMatchObject({ status: 'timed_out', error: { code: 'first_token_timeout' } });
  expect(call.events.at(-1)).toMatchObject({ durationMs: 3000 });
});

test('the aggregator falls back to another model, which has its own deadlines', async () => {
  const { outcome, starts, clock } = start({ a: hangs, b: () => says('Blue.') }, aggregator);
  await clock.pass(3000);
  expect(await outcome).toMatchObject({ call: '2.1', status: 'succeeded', text: 'Blue.' });
  expect(starts()).toEqual(['1 t/a', '2 t/b']);
});

test('a model without a key is named, and its fallback is called', async () => {
  const { outcome, events } = start({ b: () => says('Blue.') }, aggregator);
  expect(await outcome).toMatchObject({ status: 'succeeded', text: 'Blue.' });
  expect(events).toContainEqual(
    expect.objectContaining({ model: 't/b', after: { code: 'auth', message: 't/a has no key.' } }),
  );
});

test('a partial answer is neither repeated nor continued by another model', async () => {
  const breaksOff: Reply = async function* () {
    yield { type: 'text-delta', id: '0', delta: 'The sky' };
    yield finish('error');
  };
  const { outcome, starts } = start({ a: breaksOff, b: () => says('Blue.') }, aggregator);
  expect(await outcome).toMatchObject({ status: 'failed', text: 'The sky' });
  expect(starts()).toEqual(['1 t/a']);
});

test('Stop in the pause before a retry ends the call at once', async () => {
  const { outcome, starts, clock, control } = start({ a: refuses(503), b: () => says('Blue.') }, aggregator);
  await clock.pass(100);
  control.stop();
  expect(await outcome).toMatchObject({ status: 'stopped' });
  expect(starts()).toEqual(['1 t/a']);
});
