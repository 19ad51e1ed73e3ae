import { expect, test } from 'vitest';
import type { ConversationDetail } from '@/lib/contract/conversation-contract';
import { runsEventsMessageSchema } from '@/lib/contract/run-events-contract';
import { runsEventsPath } from '@/lib/contract/run-events-path';
import { reduce } from '@/lib/moa/events/reduce';
import type { RunEvent } from '@/lib/moa/events/run-event';
import type { CallState, RunState } from '@/lib/moa/events/run-state';
import { ask, follow, framesOf, get, mixtureOf, newConversation, readRun, send } from '../support/api';
import { eventsOf } from '../support/http/sse';
import { sharedStrata } from '../support/shared-strata';
import { sharedUpstream } from '../support/shared-upstream';
import { byModel, hangingAfter } from '../support/upstream/behaviours';
import { failing, saying, usageOf } from '../support/upstream/script';
import { startUpstream } from '../support/upstream/upstream';

const key = 'sk-test-0123456789abcdef';

const upstream = sharedUpstream({ models: ['a', 'b'] });
const strata = sharedStrata({ upstream, env: { OPENAI_COMPATIBLE_API_KEY: key } });

test('a run streams, is stored as it streamed, and its answer is the aggregator’s', async () => {
  const { run } = await ask(strata, {
    mixture: mixtureOf([
      ['a', 'b'],
      ['a', 'b'],
    ]),
  });
  expect(run.status).toBe('running');
  const streamed = await follow(strata, run.id);
  expect(streamed).toMatchObject({ status: 'succeeded', answer: 'aggregator says so' });
  const stored = await readRun(strata, run.id);
  expect(stored).toMatchObject(JSON.parse(JSON.stringify(streamed)));
  expect(stored.calls.map(({ call, status }) => `${call} ${status}`)).toEqual([
    '1.1 succeeded',
    '1.2 succeeded',
    '2.1 succeeded',
    '2.2 succeeded',
    '3.1 succeeded',
  ]);
});

test('each call’s stored request is what the upstream received', async () => {
  const { run } = await ask(strata, { mixture: mixtureOf([['a', 'b']], { systemPrompt: 'Be brief.' }) });
  await follow(strata, run.id);
  for (const [call, model] of [
    ['1.1', 'a'],
    ['1.2', 'b'],
    ['2.1', 'aggregator'],
  ]) {
    const { request } = await get<{
      request: { messages: unknown; temperature: number; maxOutputTokens?: number };
    }>(strata, `/api/runs/${run.id}/calls/${call}/request`);
    const received = upstream.requests.find(({ body }) => body.model === model);
    expect(received?.body.messages).toEqual(request.messages);
    expect(received?.body.temperature).toBe(request.temperature);
    // The aggregator has the limit of its model.
    expect(received?.body.max_tokens).toBe(request.maxOutputTokens);
    expect(request.maxOutputTokens === undefined).toBe(call === '2.1');
    expect(received?.headers.authorization).toBe(`Bearer ${key}`);
  }
});

test('usage comes from the last chunk, with cached and reasoning tokens', async () => {
  upstream.respond = () =>
    saying('said', {
      usage: {
        ...usageOf(100, 20),
        prompt_tokens_details: { cached_tokens: 40 },
        completion_tokens_details: { reasoning_tokens: 5 },
      },
    });
  const { run } = await ask(strata, { mixture: mixtureOf([['a']]) });
  const { calls } = await follow(strata, run.id);
  expect(calls[0]?.usage).toEqual({
    inputTokens: 100,
    outputTokens: 20,
    cachedInputTokens: 40,
    reasoningTokens: 5,
  });
  expect(calls[0]?.costUsd).toBeNull();
});

test('reasoning is kept apart from the text', async () => {
  upstream.respond = ({ body }) => [
    { do: 'reasoning', text: 'let me see' },
    ...saying(`${body.model} says so`),
  ];
  const { run } = await ask(strata, { mixture: mixtureOf([['a']]) });
  const { calls } = await follow(strata, run.id);
  expect(calls[0]).toMatchObject({ reasoning: 'let me see', text: 'a says so' });
  expect(JSON.stringify(upstream.requests.at(-1)?.body)).not.toContain('let me see');
});

test('a reader that reconnects continues after its last event without repetition', async () => {
  const { promise: gate, resolve: open } = Promise.withResolvers<void>();
  upstream.respond = ({ body }) => [
    { do: 'text', text: 'first ' },
    { do: 'until', gate },
    ...saying(`${body.model} then`),
  ];
  const { run } = await ask(strata, { mixture: mixtureOf([['a', 'b']]) });
  const seen: RunEvent[] = [];
  let last = 0;
  for await (const frame of framesOf(strata, run.id)) {
    seen.push(...frame.events);
    last = frame.id;
    if (seen.filter((event) => event.type === 'call.delta').length >= 2) break;
  }
  open();
  for await (const frame of framesOf(strata, run.id, last)) seen.push(...frame.events);
  expect(seen.filter((event) => event.type === 'run.started')).toHaveLength(1);
  const state = seen.reduce<RunState | null>(reduce, null);
  expect(state?.calls[0]?.text).toBe('first a then');
  expect(state?.status).toBe('succeeded');
});

test('one stream follows several runs: live, stored and missing ones', async () => {
  const stored = (await ask(strata, { mixture: mixtureOf([['a']]) })).run;
  await follow(strata, stored.id);
  const live = await Promise.all([1, 2].map(() => ask(strata, { mixture: mixtureOf([['a', 'b']]) })));
  const ids = [stored.id, ...live.map(({ run }) => run.id), 'missing'];
  const response = await strata.fetch(runsEventsPath(ids.map((runId) => ({ runId, after: 0 }))));
  expect(response.status).toBe(200);
  const states = new Map<string, RunState | null | 'gone'>();
  for await (const { data } of eventsOf(response)) {
    const message = runsEventsMessageSchema.parse(JSON.parse(data));
    if ('gone' in message) states.set(message.runId, 'gone');
    else {
      const known = states.get(message.runId);
      const state = known === undefined || known === 'gone' ? null : known;
      states.set(message.runId, message.events.reduce<RunState | null>(reduce, state));
    }
  }
  expect(states.get('missing')).toBe('gone');
  for (const id of ids.slice(0, -1)) {
    const { answer, status, calls } = await readRun(strata, id);
    expect(status).toBe('succeeded');
    const state = states.get(id) as RunState;
    expect({ answer: state.answer, texts: state.calls.map(({ text }) => text) }).toEqual({
      answer,
      texts: calls.map(({ text }) => text),
    });
  }
});

test('closing the reader’s connection does not end the run', async () => {
  const { promise: gate, resolve: open } = Promise.withResolvers<void>();
  upstream.respond = ({ body }) => [
    { do: 'text', text: 'on ' },
    { do: 'until', gate },
    ...saying(`${body.model} goes`),
  ];
  const { run } = await ask(strata, { mixture: mixtureOf([['a']]) });
  for await (const _ of framesOf(strata, run.id)) break;
  open();
  expect((await follow(strata, run.id)).status).toBe('succeeded');
});

test('Stop closes every upstream connection within a second, and the text so far is kept', async () => {
  upstream.respond = hangingAfter('so far');
  const { run } = await ask(strata, { mixture: mixtureOf([['a', 'b', 'c']]) });
  for await (const { events } of framesOf(strata, run.id)) {
    if (events.some((event) => event.type === 'call.delta')) break;
  }
  await expect.poll(() => upstream.requests.length).toBe(3);
  const asked = performance.now();
  expect((await send(strata, 'POST', `/api/runs/${run.id}/stop`)).status).toBe(202);
  const state = await follow(strata, run.id);
  expect(state.status).toBe('stopped');
  expect(state.calls.map(({ status }) => status)).toEqual(['stopped', 'stopped', 'stopped', 'skipped']);
  expect(state.calls[0]?.text).toBe('so far');
  await expect.poll(() => upstream.requests.every((request) => request.closedByClientAt !== null)).toBe(true);
  for (const request of upstream.requests) expect((request.closedByClientAt ?? 0) - asked).toBeLessThan(1000);
});

test('a failing proposer never fails the run, and its failure is named without the key', async () => {
  upstream.respond = byModel({ b: () => failing(401, `Incorrect API key provided: ${key}`) });
  const { run } = await ask(strata, { mixture: mixtureOf([['a', 'b']]) });
  const state = await follow(strata, run.id);
  expect(state.status).toBe('succeeded');
  expect(state.calls[1]).toMatchObject({ status: 'failed', error: { code: 'auth', statusCode: 401 } });
  expect(upstream.requests.filter(({ body }) => body.model === 'b')).toHaveLength(1);
  expect(JSON.stringify(await readRun(strata, run.id))).not.toContain(key);
  expect(strata.output()).not.toContain(key);
});

test('transient errors are retried within the deadline', async () => {
  let tries = 0;
  upstream.respond = byModel({
    a() {
      tries += 1;
      return tries < 3 ? failing(503, 'overloaded') : saying('at last');
    },
  });
  const { run } = await ask(strata, { mixture: mixtureOf([['a']]) });
  const { calls, layers } = await follow(strata, run.id);
  expect(calls[0]).toMatchObject({ status: 'succeeded', text: 'at last', attempts: 3 });
  const { failures, queuedAt, attemptAt, endedAt, pace } = calls[0] as CallState;
  expect(failures.map(({ error }) => error.statusCode)).toEqual([503, 503]);
  // Every attempt, the wait before it, and the layer have their times, also when they are stored.
  expect(failures.map((failure) => failure.queuedAt === null)).toEqual([true, false]);
  const times = [
    ...failures.flatMap((failure) => [
      failure.queuedAt ?? failure.startedAt,
      failure.startedAt,
      failure.endedAt,
    ]),
    ...[queuedAt, attemptAt, endedAt, layers[0]?.at, calls[1]?.attemptAt, calls[1]?.endedAt],
  ];
  expect(times).toEqual(times.toSorted());
  expect(times).not.toContain(null);
  expect(pace?.at(-1)).toBe('at last'.length);
  expect(await readRun(strata, run.id)).toMatchObject({ calls, layers });
});

test('a redirect is refused: the prompt and the key go to no other server', async () => {
  const other = await startUpstream({ respond: () => saying('caught') });
  upstream.respond = byModel({
    a: () => [
      { do: 'answer', status: 307, headers: { location: `${other.baseUrl}/chat/completions` }, body: '' },
    ],
  });
  const { run } = await ask(strata, { mixture: mixtureOf([['a', 'b']]) });
  const { calls } = await follow(strata, run.id);
  expect(calls[0]).toMatchObject({ status: 'failed', error: { code: 'blocked' } });
  expect(other.requests).toHaveLength(0);
  await other.close();
});

test('a repeated clientId returns the same run, also for simultaneous requests', async () => {
  const { id } = await newConversation(strata);
  const body = { mixture: mixtureOf([['a']]), clientId: 'click-1' };
  const [first, second] = await Promise.all([ask(strata, body, id), ask(strata, body, id)]);
  const third = await ask(strata, body, id);
  expect(new Set([first.run.id, second.run.id, third.run.id]).size).toBe(1);
  await follow(strata, first.run.id);
  expect(upstream.requests).toHaveLength(2);
});

test('a follow-up includes the questions and final answers of its branch, but no text of layers', async () => {
  const { id } = await newConversation(strata);
  const first = await ask(strata, { content: 'First?', mixture: mixtureOf([['a']]) }, id);
  await follow(strata, first.run.id);
  const second = await ask(strata, { content: 'Second?', mixture: mixtureOf([['b']]) }, id);
  await follow(strata, second.run.id);
  expect(second.message.parentId).toBe(first.run.id);
  const sent = upstream.requests.find(({ body }) => body.model === 'b');
  expect(sent?.body.messages).toEqual([
    { role: 'user', content: 'First?' },
    { role: 'assistant', content: 'aggregator says so' },
    { role: 'user', content: 'Second?' },
  ]);
});

test('another question at the same place makes a branch; the same question makes another run of it', async () => {
  const { id } = await newConversation(strata);
  const first = await ask(strata, { content: 'One?', mixture: mixtureOf([['a']]), parentId: null }, id);
  const edited = await ask(strata, { content: 'Two?', mixture: mixtureOf([['a']]), parentId: null }, id);
  const again = await ask(strata, { content: 'One?', mixture: mixtureOf([['b']]), parentId: null }, id);
  expect(edited.message.id).not.toBe(first.message.id);
  expect(again.message.id).toBe(first.message.id);
  expect(again.run.id).not.toBe(first.run.id);
  const { messages, runs } = await get<ConversationDetail>(strata, `/api/conversations/${id}`);
  expect(messages.map(({ content }) => content)).toEqual(['One?', 'Two?']);
  expect(runs).toHaveLength(3);
});

test('two concurrent runs keep their texts separate', async () => {
  const asked = await Promise.all(
    Array.from({ length: 20 }, () => ask(strata, { mixture: mixtureOf([['a', 'b']]) })),
  );
  const states = await Promise.all(asked.map(({ run }) => follow(strata, run.id)));
  for (const state of states) {
    expect(state.calls.map(({ text }) => text)).toEqual(['a says so', 'b says so', 'aggregator says so']);
  }
});

test('the demo runs without any upstream, and its layers read one another', async () => {
  const { run } = await ask(strata, { content: 'Why is the sky blue?', mixture: 'demo' });
  const state = await follow(strata, run.id);
  expect(state.status).toBe('succeeded');
  expect(state.calls).toHaveLength(13);
  expect(state.calls[6]?.text).toMatch(/six responses/);
  expect(state.answer).toContain('scripted');
  expect(state.costUsd).toBe(0);
});

test('the models include those of the compatible endpoint, and presets without a key name the missing key', async () => {
  const { models } = await get<{ models: { reference: string; scripted: boolean }[] }>(strata, '/api/models');
  expect(models.map(({ reference }) => reference)).toEqual(
    expect.arrayContaining(['compatible/a', 'compatible/b', 'demo/careful']),
  );
  const { items } = await get<{
    items: { slug: string; available: boolean; unavailableReason: string | null }[];
  }>(strata, '/api/mixtures');
  const reasons = Object.fromEntries(items.map((item) => [item.slug, item.unavailableReason]));
  expect(reasons.demo).toBeNull();
  expect(reasons['open-moa']).toContain('TOGETHER_API_KEY');
});
