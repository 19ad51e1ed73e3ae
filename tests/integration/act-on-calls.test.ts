/** What a person does with one call: stop it, use its text as the answer, rate it. */
import { expect, test } from 'vitest';
import type { ConversationDetail, CreatedRun } from '@/lib/contract/conversation-contract';
import type { Problem } from '@/lib/contract/problem-contract';
import { ask, follow, get, mixtureOf, readRun, send } from '../support/api';
import { sharedStrata } from '../support/shared-strata';
import { sharedUpstream } from '../support/shared-upstream';
import { byModel, hangingAfter, saysSo } from '../support/upstream/behaviours';
import { failing } from '../support/upstream/script';

const upstream = sharedUpstream();
const strata = sharedStrata({ upstream });

const post = (path: string, body?: object) => send(strata, 'POST', `/api/runs/${path}`, body);
const refusal = async (response: Response) => [response.status, ((await response.json()) as Problem).detail];

async function waitFor(runId: string, place: string, text: string) {
  await expect
    .poll(async () => (await readRun(strata, runId)).calls.find(({ call }) => call === place)?.text)
    .toBe(text);
}

test('a stopped call keeps its text and closes its connection, and the others and the next layer go on without it', async () => {
  upstream.respond = byModel({ hangs: hangingAfter('half of it') });
  const { run } = await ask(strata, { mixture: mixtureOf([['a', 'hangs', 'b'], ['c']]) });
  await waitFor(run.id, '1.2', 'half of it');
  expect(await refusal(await post(`${run.id}/calls/2.1/stop`))).toEqual([
    409,
    'Call 2.1 has not started yet.',
  ]);
  expect((await post(`${run.id}/calls/9.9/stop`)).status).toBe(404);
  expect((await post(`${run.id}/calls/1.2/stop`)).status).toBe(202);
  const state = await follow(strata, run.id);
  expect(state).toMatchObject({ status: 'succeeded', answer: 'aggregator says so' });
  expect(state.calls[1]).toMatchObject({
    status: 'stopped',
    text: 'half of it',
    error: { code: 'dropped', message: 'You stopped this call.' },
    usage: { estimated: true },
  });
  expect(state.layers[0]).toMatchObject({ references: ['1.1', '1.3'], reason: 'all' });
  expect(upstream.requests.find(({ body }) => body.model === 'hangs')?.closedByClientAt).not.toBeNull();
  expect((await readRun(strata, run.id)).calls).toEqual(state.calls);
  // An ended call does not change.
  expect((await post(`${run.id}/calls/1.2/stop`)).status).toBe(202);
});

test('a stopped aggregator leaves its text so far as the answer', async () => {
  upstream.respond = byModel({ aggregator: hangingAfter('so far') });
  const { run } = await ask(strata, { mixture: mixtureOf([['a']]) });
  await waitFor(run.id, '2.1', 'so far');
  await post(`${run.id}/calls/2.1/stop`);
  expect(await follow(strata, run.id)).toMatchObject({
    status: 'degraded',
    answer: 'so far',
    error: 'The aggregator was cut off: You stopped this call.',
  });
});

test('a run that is stopped and resumed does not ask a call again that was stopped alone', async () => {
  upstream.respond = byModel({ hangs: hangingAfter('half'), other: hangingAfter('most') });
  const { run } = await ask(strata, { mixture: mixtureOf([['hangs', 'other']]) });
  await waitFor(run.id, '1.1', 'half');
  await post(`${run.id}/calls/1.1/stop`);
  await expect.poll(async () => (await readRun(strata, run.id)).calls[0]?.status).toBe('stopped');
  await post(`${run.id}/stop`);
  await follow(strata, run.id);
  upstream.respond = saysSo;
  upstream.requests.length = 0;
  const resumed: CreatedRun = await (await post(`${run.id}/resume`, {})).json();
  await follow(strata, resumed.run.id);
  expect(upstream.requests.map(({ body }) => body.model).toSorted()).toEqual(['aggregator', 'other']);
});

test('a proposal that is used as the answer makes a run beside it that asks and bills nothing, and a follow-up goes on from it', async () => {
  upstream.respond = byModel({ b: () => failing(400, 'not today') });
  const first = await ask(strata, { mixture: mixtureOf([['a', 'b'], ['c']]) });
  const earlier = await follow(strata, first.run.id);
  upstream.requests.length = 0;
  const [used, repeated] = await Promise.all(
    [1, 2].map(
      async (): Promise<CreatedRun> =>
        (await post(`${first.run.id}/calls/1.1/use`, { clientId: 'use-1' })).json(),
    ),
  );
  expect(used?.run.id).toBe(repeated?.run.id);
  const id = used?.run.id ?? '';
  const state = await follow(strata, id);
  expect(state).toMatchObject({
    status: 'succeeded',
    answer: 'a says so',
    answerCalls: ['1.1'],
    error: null,
    costUsd: null,
    layers: earlier.layers,
  });
  expect(state.calls).toEqual(earlier.calls.map((call) => ({ ...call, reused: true })));
  const { calls, answer, usage } = await readRun(strata, id);
  expect({ calls, answer, usage }).toEqual({ calls: state.calls, answer: 'a says so', usage: state.usage });
  expect(upstream.requests).toEqual([]);
  const { conversationId } = first.message;
  const detail = await get<ConversationDetail>(strata, `/api/conversations/${conversationId}`);
  expect(detail.runs.map(({ messageId }) => messageId)).toEqual([first.message.id, first.message.id]);

  const next = await ask(
    strata,
    { mixture: mixtureOf([['d']]), content: 'And then?', parentId: id },
    conversationId,
  );
  await follow(strata, next.run.id);
  const sent = upstream.requests.find(({ body }) => body.model === 'd')?.body.messages;
  expect(sent?.map(({ role, content }) => [role, content])).toEqual([
    ['user', 'Why?'],
    ['assistant', 'a says so'],
    ['user', 'And then?'],
  ]);

  expect(await refusal(await post(`${id}/calls/1.1/use`, {}))).toEqual([
    409,
    'Call 1.1 is the answer already.',
  ]);
  expect(await refusal(await post(`${id}/calls/1.2/use`, {}))).toEqual([
    409,
    'Call 1.2 has no text that can be an answer.',
  ]);
  expect((await post(`${id}/calls/8.1/use`, {})).status).toBe(404);
  const back: CreatedRun = await (await post(`${id}/calls/3.1/use`, {})).json();
  expect(await follow(strata, back.run.id)).toMatchObject({ answer: earlier.answer, answerCalls: ['3.1'] });
});

test('a call of a run in progress cannot be used yet', async () => {
  upstream.respond = byModel({ hangs: hangingAfter('half') });
  const { run } = await ask(strata, { mixture: mixtureOf([['a', 'hangs']]) });
  await waitFor(run.id, '1.2', 'half');
  expect((await post(`${run.id}/calls/1.1/use`, {})).status).toBe(409);
  await post(`${run.id}/stop`);
});

test('ratings of the answer and of calls are kept, changed and removed, and are not shared', async () => {
  upstream.respond = saysSo;
  const { run } = await ask(strata, { mixture: mixtureOf([['a']]) });
  await follow(strata, run.id);
  const rate = (call: string | null, rating: 'up' | 'down' | null) =>
    send(strata, 'PUT', `/api/runs/${run.id}/ratings`, { call, rating });
  expect((await readRun(strata, run.id)).ratings).toBeUndefined();
  expect((await rate(null, 'up')).status).toBe(204);
  await rate('1.1', 'up');
  await rate('1.1', 'down');
  expect((await readRun(strata, run.id)).ratings).toEqual({ answer: 'up', '1.1': 'down' });
  const shared = await (
    await send(strata, 'POST', `/api/conversations/${run.conversationId}/shares`, {})
  ).json();
  expect(JSON.stringify(await get(strata, `/api/shares/${shared.share.token}`))).not.toContain('ratings');
  await rate(null, null);
  expect((await readRun(strata, run.id)).ratings).toEqual({ '1.1': 'down' });
  expect((await rate('7.7', 'up')).status).toBe(404);
  expect(
    (await send(strata, 'PUT', `/api/runs/${run.id}/ratings`, { call: null, rating: 'best' })).status,
  ).toBe(400);
});
