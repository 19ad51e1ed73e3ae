import { expect, test } from 'vitest';
import type { ConversationDetail, CreatedRun } from '@/lib/contract/conversation-contract';
import type { Problem } from '@/lib/contract/problem-contract';
import type { CallRequest } from '@/lib/moa/messages/call-request';
import { ask, follow, get, mixtureOf, readRun, send } from '../support/api';
import { sharedStrata } from '../support/shared-strata';
import { sharedUpstream } from '../support/shared-upstream';
import { byModel, saysSo } from '../support/upstream/behaviours';
import { failing } from '../support/upstream/script';

const upstream = sharedUpstream();
const strata = sharedStrata({ upstream });

async function redo(runId: string, action: string, body = {}): Promise<CreatedRun> {
  const response = await send(strata, 'POST', `/api/runs/${runId}/${action}`, body);
  if (response.status !== 202) throw new Error(`${response.status} ${await response.text()}`);
  return response.json();
}

const asked = () => upstream.requests.map(({ body }) => body.model);

test('retrying a call makes a new run that reuses the calls of earlier layers', async () => {
  upstream.respond = byModel({ b: () => failing(400, 'not today') });
  const mixture = mixtureOf([['a', 'b'], ['c']]);
  const first = await ask(strata, { mixture });
  const earlier = await follow(strata, first.run.id);
  expect(earlier.calls[1]?.status).toBe('failed');

  upstream.respond = saysSo;
  upstream.requests.length = 0;
  const { message, run } = await redo(first.run.id, 'calls/1.2/retry');
  expect(message.id).toBe(first.message.id);
  const state = await follow(strata, run.id);
  expect(asked().toSorted()).toEqual(['aggregator', 'b', 'c']);
  expect(state.status).toBe('succeeded');
  expect(state.calls.map(({ call, reused, status }) => [call, reused, status])).toEqual([
    ['1.1', true, 'succeeded'],
    ['1.2', false, 'succeeded'],
    ['2.1', false, 'succeeded'],
    ['3.1', false, 'succeeded'],
  ]);
  expect(await readRun(strata, run.id)).toMatchObject({ calls: state.calls, usage: state.usage });
  // Three calls of 10 tokens each, without the fourth, which was reused.
  expect(state.usage.inputTokens).toBe(30);
  const request = (id: string) => get<{ request: CallRequest }>(strata, `/api/runs/${id}/calls/1.1/request`);
  expect(await request(run.id)).toEqual(await request(first.run.id));
  const detail = await get<ConversationDetail>(strata, `/api/conversations/${message.conversationId}`);
  expect(detail.runs.map(({ id }) => id)).toEqual([first.run.id, run.id]);
  expect((await readRun(strata, first.run.id)).calls).toEqual(earlier.calls);
});

test('when a retried call fails again, no later call is sent or billed, and the run keeps the earlier answer and says so', async () => {
  upstream.respond = byModel({ b: () => failing(400, 'not today') });
  const first = await ask(strata, { mixture: mixtureOf([['a', 'b'], ['c']]) });
  const earlier = await follow(strata, first.run.id);
  upstream.requests.length = 0;
  const { run } = await redo(first.run.id, 'calls/1.2/retry');
  const state = await follow(strata, run.id);
  expect(asked()).toEqual(['b']);
  expect(state).toMatchObject({
    status: 'degraded',
    answer: earlier.answer,
    error: '1.2 failed again, which changes nothing, so the earlier answer was kept.',
  });
  expect(state.usage.inputTokens).toBeNull();
  expect(state.calls.map(({ reused }) => reused)).toEqual([true, false, true, true]);
  expect(await readRun(strata, run.id)).toMatchObject({ calls: state.calls, usage: state.usage });
  const requestOf = (id: string, call: string) =>
    get<{ request: CallRequest }>(strata, `/api/runs/${id}/calls/${call}/request`);
  for (const call of ['2.1', '3.1'])
    expect(await requestOf(run.id, call)).toEqual(await requestOf(first.run.id, call));
});

test('all failed calls are retried in one new run, which reuses the others', async () => {
  upstream.respond = byModel({ b: () => failing(400, 'not today'), d: () => failing(400, 'nor this') });
  const first = await ask(strata, { mixture: mixtureOf([['a', 'b', 'd'], ['c']]) });
  const earlier = await follow(strata, first.run.id);
  upstream.respond = byModel({ d: () => failing(400, 'nor this') });
  upstream.requests.length = 0;
  const { run } = await redo(first.run.id, 'retry', { calls: ['1.2', '1.3'], clientId: 'all-1' });
  const state = await follow(strata, run.id);
  expect(asked().toSorted()).toEqual(['aggregator', 'b', 'c', 'd']);
  expect(state.calls.map(({ call, reused, status }) => [call, reused, status])).toEqual([
    ['1.1', true, 'succeeded'],
    ['1.2', false, 'succeeded'],
    ['1.3', false, 'failed'],
    ['2.1', false, 'succeeded'],
    ['3.1', false, 'succeeded'],
  ]);
  expect((await redo(first.run.id, 'retry', { calls: ['1.2', '1.3'], clientId: 'all-1' })).run.id).toBe(
    run.id,
  );

  // The rest fails again: nothing else is sent, and the answer stays.
  upstream.requests.length = 0;
  const again = await redo(run.id, 'retry', { calls: ['1.3'] });
  expect(await follow(strata, again.run.id)).toMatchObject({ status: 'degraded', answer: state.answer });
  expect(asked()).toEqual(['d']);
  expect(await readRun(strata, first.run.id)).toMatchObject({ calls: earlier.calls });

  const refused = async (calls: unknown) =>
    (await send(strata, 'POST', `/api/runs/${run.id}/retry`, { calls })).status;
  expect(await Promise.all([['9.9'], [], 'all', ['x'.repeat(99)]].map(refused))).toEqual([
    404, 400, 400, 400,
  ]);
});

test('the same retry sent twice with one clientId makes one run', async () => {
  const first = await ask(strata, { mixture: mixtureOf([['a']]) });
  await follow(strata, first.run.id);
  upstream.requests.length = 0;
  const [one, two] = await Promise.all([
    redo(first.run.id, 'calls/2.1/retry', { clientId: 'again-1' }),
    redo(first.run.id, 'calls/2.1/retry', { clientId: 'again-1' }),
  ]);
  expect(one.run.id).toBe(two.run.id);
  await follow(strata, one.run.id);
  expect(asked()).toEqual(['aggregator']);
});

test('an impossible retry or resume is refused with the reason, and no call is sent', async () => {
  const { run } = await ask(strata, { mixture: mixtureOf([['a']]) });
  await follow(strata, run.id);
  upstream.requests.length = 0;
  const refusal = async (action: string, body: unknown = {}) => {
    const response = await send(strata, 'POST', `/api/runs/${run.id}/${action}`, body);
    return { status: response.status, detail: ((await response.json()) as Problem).detail };
  };
  expect(await refusal('resume')).toMatchObject({
    status: 409,
    detail: expect.stringContaining('is succeeded'),
  });
  expect(await refusal('calls/7.1/retry')).toMatchObject({ status: 404 });
  expect(await refusal('calls/rubbish/retry')).toMatchObject({ status: 404 });
  expect(await refusal('calls/1.1/retry', { clientId: 7 })).toMatchObject({ status: 400 });
  expect(await refusal('calls/1.1/retry', { extra: 1 })).toMatchObject({ status: 400 });
  expect((await send(strata, 'POST', '/api/runs/nothing/resume', {})).status).toBe(404);
  expect(asked()).toEqual([]);
});

test('a run in progress cannot be retried', async () => {
  upstream.respond = () => [{ do: 'hang' }];
  const { run } = await ask(strata, { mixture: mixtureOf([['a']]) });
  const response = await send(strata, 'POST', `/api/runs/${run.id}/calls/1.1/retry`, {});
  expect(response.status).toBe(409);
  await send(strata, 'POST', `/api/runs/${run.id}/stop`);
  await follow(strata, run.id);
});
