/** Ways in which a mixture can run, over HTTP: a single model, a vote, a pick, layers that are left out. */
import { expect, test } from 'vitest';
import type { CallRequest } from '@/lib/moa/messages/call-request';
import { ask, follow, get, mixtureOf, newConversation, readRun, send } from '../support/api';
import { sharedStrata } from '../support/shared-strata';
import { sharedUpstream } from '../support/shared-upstream';
import { type Behaviour, byModel, hangingAfter, waitingAfter } from '../support/upstream/behaviours';
import { failing, saying } from '../support/upstream/script';

const upstream = sharedUpstream();
const strata = sharedStrata({ upstream });

const textOf = async (path: string) => (await strata.fetch(path)).text();

test('a single model answers alone: its run, request, share and exports have one call', async () => {
  const { id } = await newConversation(strata);
  const { run } = await ask(strata, { mixture: mixtureOf([]) }, id);
  const told = await follow(strata, run.id);
  expect(told).toMatchObject({ status: 'succeeded', answer: 'aggregator says so', answerCalls: ['1.1'] });
  expect(upstream.requests.map(({ body }) => body.messages)).toEqual([[{ role: 'user', content: 'Why?' }]]);
  const stored = await readRun(strata, run.id);
  expect(stored.calls).toEqual(told.calls);
  expect(stored.layers).toEqual([]);
  expect(await get(strata, `/api/runs/${run.id}/calls/1.1/request`)).toMatchObject({
    request: { model: 'compatible/aggregator', messages: [{ role: 'user', content: 'Why?' }] },
  });
  const share = await (await send(strata, 'POST', `/api/conversations/${id}/shares`, {})).json();
  expect(await textOf(`/s/${share.share.token}`)).toContain('aggregator says so');
  for (const format of ['md', 'html', 'json'])
    expect(await textOf(`/api/conversations/${id}/export?format=${format}`)).toContain('aggregator says so');
  const page = await textOf(`/c/${id}`);
  expect(page).toContain('aggregator says so');
});

test('a single model that fails fails the run, through the API too, and can be retried', async () => {
  upstream.respond = () => failing(400, 'out of order');
  const { run } = await ask(strata, { mixture: mixtureOf([]) });
  const told = await follow(strata, run.id);
  expect(told).toMatchObject({ status: 'failed', answerCalls: [] });
  expect(told.error).toContain('The model did not answer. 1.1: ');
  upstream.respond = ({ body }) => [
    { do: 'text', text: `${body.model} after all` },
    { do: 'finish', reason: 'stop' },
  ];
  const again = await (await send(strata, 'POST', `/api/runs/${run.id}/calls/1.1/retry`, {})).json();
  expect(await follow(strata, again.run.id)).toMatchObject({
    status: 'succeeded',
    answer: 'aggregator after all',
  });
});

test('a client of /v1 asks a single model, and is told when it fails', async () => {
  const asking = () =>
    send(strata, 'POST', '/v1/chat/completions', {
      model: 'strata/any',
      mixture: mixtureOf([]),
      layers: 'titles',
      messages: [{ role: 'user', content: 'Why?' }],
    });
  expect(await (await asking()).json()).toMatchObject({
    choices: [{ message: { content: 'aggregator says so' }, finish_reason: 'stop' }],
  });
  upstream.respond = () => failing(400, 'out of order');
  const response = await asking();
  expect(response.status).toBe(502);
  expect(await response.json()).toMatchObject({ error: { code: 'model_failed' } });
});

const textIn = (model: string): string =>
  ({ a: 'It must be 41.', b: 'So the answer is 42.', c: 'I get \\boxed{42}' })[model] ?? `${model} says so`;
const reasoning: Behaviour = ({ body }) => saying(textIn(body.model));
const withStrategy = (strategy: string, more: object = {}) =>
  mixtureOf([['a', 'b', 'c']], { aggregator: { model: 'compatible/aggregator', strategy }, ...more });
const sentTo = (model: string) => upstream.requests.filter(({ body }) => body.model === model);

test('a majority vote: the answer is a proposal, no aggregator is asked, and everything that tells of the run says so', async () => {
  upstream.respond = reasoning;
  const { id } = await newConversation(strata);
  const { run } = await ask(strata, { mixture: withStrategy('majority-vote') }, id);
  const told = await follow(strata, run.id);
  expect(told).toMatchObject({ status: 'succeeded', answer: 'So the answer is 42.', answerCalls: ['1.2'] });
  const stored = await readRun(strata, run.id);
  expect(stored.calls).toEqual(told.calls);
  expect(stored).toMatchObject({ answer: 'So the answer is 42.', answerCalls: ['1.2'], status: 'succeeded' });
  expect(stored.calls.at(-1)).toMatchObject({ status: 'skipped', notes: ['2 of 3 proposals answer 42.'] });
  expect(sentTo('aggregator')).toEqual([]);
  // A reader who comes later is told the same.
  expect(await follow(strata, run.id)).toEqual(told);
  for (const format of ['md', 'html'])
    expect(await textOf(`/api/conversations/${id}/export?format=${format}`)).toContain(
      '2 of 3 proposals answer 42.',
    );
  const exported = await textOf(`/api/conversations/${id}/export?format=json`);
  const imported = await strata.fetch('/api/conversations/import', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: exported,
  });
  expect(imported.status).toBe(201);
  // The next question is asked with the proposal as its history.
  await follow(strata, (await ask(strata, { mixture: mixtureOf([]), parentId: run.id }, id)).run.id);
  expect(sentTo('aggregator')[0]?.body.messages).toContainEqual({
    role: 'assistant',
    content: 'So the answer is 42.',
  });
});

test('a ranking aggregator: its request is stored, only it is asked again, and a pick that fails is told', async () => {
  upstream.respond = byModel({ aggregator: () => saying('Neither.') }, reasoning);
  const { run } = await ask(strata, { mixture: withStrategy('rank') });
  const lost = await follow(strata, run.id);
  expect(lost).toMatchObject({ status: 'degraded', answerCalls: ['1.1'], answer: 'It must be 41.' });
  expect(lost.error).toContain('The aggregator picked no proposal, so the first one, 1.1, stands');
  const { request } = await get<{ request: CallRequest }>(strata, `/api/runs/${run.id}/calls/2.1.1/request`);
  expect(request.messages).toEqual(sentTo('aggregator')[0]?.body.messages);
  expect(String(request.messages[0]?.content)).toContain('Pick the one response');

  upstream.respond = byModel({ aggregator: () => saying('3') }, reasoning);
  const again = await (await send(strata, 'POST', `/api/runs/${run.id}/calls/2.1.1/retry`, {})).json();
  const picked = await follow(strata, again.run.id);
  expect(picked).toMatchObject({ status: 'succeeded', answerCalls: ['1.3'], answer: 'I get \\boxed{42}' });
  expect(upstream.requests).toHaveLength(5);
  expect((await readRun(strata, again.run.id)).calls).toEqual(picked.calls);
});

test('clients of /v1 receive the proposal, whole and streamed; with a form, the aggregator writes', async () => {
  upstream.respond = byModel({ aggregator: () => saying('{"answer":42}') }, reasoning);
  const asking = (body: object) =>
    send(strata, 'POST', '/v1/chat/completions', {
      model: 'strata/any',
      mixture: withStrategy('majority-vote'),
      messages: [{ role: 'user', content: 'What is 6 times 7?' }],
      ...body,
    });
  expect(await (await asking({})).json()).toMatchObject({
    choices: [{ message: { content: 'So the answer is 42.' }, finish_reason: 'stop' }],
    strata: { status: 'succeeded', notes: ['2 of 3 proposals answer 42.'] },
  });
  expect(await (await asking({ stream: true })).text()).toContain('So the answer is 42.');
  const formed = await (await asking({ response_format: { type: 'json_object' } })).json();
  expect(formed.choices[0].message.content).toBe('{"answer":42}');
});

test('layers that are not needed are skipped, cost nothing and say why: early exit and an easy question', async () => {
  const three = (changes: object) => mixtureOf([['a', 'b'], ['later'], ['later']], changes);
  upstream.respond = byModel({ later: ({ body }) => saying(`${body.model}`) }, () =>
    saying('Air scatters blue light.'),
  );
  const { run } = await ask(strata, { mixture: three({ earlyExit: { similarity: 0.9 } }) });
  const exited = await follow(strata, run.id);
  expect(exited).toMatchObject({ status: 'succeeded', answerCalls: ['4.1'] });
  expect((await readRun(strata, run.id)).calls).toEqual(exited.calls);
  expect(exited.calls.filter(({ error }) => error?.code === 'not_needed').map(({ call }) => call)).toEqual([
    '2.1',
    '3.1',
  ]);
  const easy = await ask(strata, {
    mixture: three({ routing: 'easy-questions' }),
    content: 'Who wrote Middlemarch?',
  });
  const routed = await follow(strata, easy.run.id);
  expect(routed.calls[2]?.error?.message).toBe(
    'Not needed: the question is easy, so one layer of proposers answers it.',
  );
  expect(sentTo('later')).toEqual([]);
  const retried = await (await send(strata, 'POST', `/api/runs/${run.id}/calls/4.1/retry`, {})).json();
  expect(await follow(strata, retried.run.id)).toMatchObject({ status: 'succeeded', error: null });
  expect(sentTo('later')).toEqual([]);
});

test('an adaptive quorum stops the others when two agree; the draft is in no stored answer', async () => {
  const { promise: gate, resolve: open } = Promise.withResolvers<void>();
  upstream.respond = byModel(
    { slow: hangingAfter('still writing'), aggregator: waitingAfter('', gate, 'final') },
    () => saying('Air scatters blue light.'),
  );
  const mixture = mixtureOf([['a', 'b', 'slow']], { draft: true });
  const layers = mixture.layers.map((layer) => ({ ...layer, adaptiveQuorum: { similarity: 0.9 } }));
  const { run } = await ask(strata, { mixture: { ...mixture, layers } });
  await expect.poll(() => sentTo('aggregator').length).toBe(1);
  const running = await readRun(strata, run.id);
  expect(running).toMatchObject({ status: 'running', answer: '', answerCalls: [] });
  open();
  const told = await follow(strata, run.id);
  expect(told).toMatchObject({ status: 'succeeded', answer: 'final' });
  expect(told.layers[0]).toMatchObject({ reason: 'agreed', references: ['1.1', '1.2'] });
  expect(told.calls[2]).toMatchObject({ status: 'stopped', error: { code: 'late' } });
  expect((await readRun(strata, run.id)).layers).toEqual(told.layers);
});

test('a run that is killed while its aggregator picks has no answer, and only the pick is asked again', async () => {
  upstream.respond = byModel({ aggregator: hangingAfter('') }, reasoning);
  const { run } = await ask(strata, { mixture: withStrategy('rank') });
  await expect
    .poll(async () => (await send(strata, 'GET', `/api/runs/${run.id}/calls/2.1.1/request`)).status)
    .toBe(200);
  await strata.restart('SIGKILL');
  expect(await readRun(strata, run.id)).toMatchObject({ status: 'interrupted', answer: '', answerCalls: [] });
  upstream.requests.length = 0;
  upstream.respond = byModel({ aggregator: () => saying('2') }, reasoning);
  const resumed = await (await send(strata, 'POST', `/api/runs/${run.id}/resume`, {})).json();
  expect(await follow(strata, resumed.run.id)).toMatchObject({ status: 'succeeded', answerCalls: ['1.2'] });
  expect(upstream.requests.map(({ body }) => body.model)).toEqual(['aggregator']);
});
