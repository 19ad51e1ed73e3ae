/** A server that executes as many runs as it may: it refuses more, and nothing else changes. */
import { expect, test } from 'vitest';
import { ask, follow, mixtureOf, newConversation, readRun, send } from '../support/api';
import { ended, importDataset, questions, startEvaluation } from '../support/lab';
import { sharedStrata } from '../support/shared-strata';
import { sharedUpstream } from '../support/shared-upstream';
import { byModel, waitingAfter } from '../support/upstream/behaviours';

const upstream = sharedUpstream();
const strata = sharedStrata({ upstream, env: { MAX_RUNS: '3' } });
const mixture = mixtureOf([['slow']]);

test('of ten questions at once three start, and the others are told when to ask again', async () => {
  const gate = Promise.withResolvers<void>();
  upstream.respond = byModel({ slow: waitingAfter('the beginning ', gate.promise, 'and the rest') });
  const responses = await Promise.all(
    Array.from({ length: 10 }, () =>
      send(strata, 'POST', '/api/conversations', { question: { content: 'Why?', mixture } }),
    ),
  );
  const refused = responses.filter(({ status }) => status === 429);
  expect(refused).toHaveLength(7);
  for (const response of refused) expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0);
  const details = await Promise.all(refused.map(async (response) => (await response.json()).detail));
  expect(details).toEqual(details.map(() => expect.stringContaining('3 runs in progress')));
  const { items } = await (await strata.fetch('/api/conversations')).json();
  expect(items).toHaveLength(3);

  const completion = await send(strata, 'POST', '/v1/chat/completions', {
    model: 'moa/demo',
    messages: [{ role: 'user', content: 'Why?' }],
  });
  expect(completion.status).toBe(429);
  expect(completion.headers.get('x-should-retry')).toBe('true');
  expect(Number(completion.headers.get('retry-after'))).toBeGreaterThan(0);

  // An evaluation has its own number of runs at once.
  const dataset = await importDataset(strata, questions(1));
  const { id } = await startEvaluation(strata, {
    dataset: dataset.id,
    contenders: [{ mixture: 'demo' }, { model: 'demo/careful' }],
    judges: [{ form: 'checks' }],
  });
  expect(await ended(strata, id)).toMatchObject({ status: 'finished' });

  gate.resolve();
  for (const response of responses.filter(({ status }) => status === 201)) {
    const { run } = await response.json();
    expect(await follow(strata, run.id)).toMatchObject({ status: 'succeeded' });
  }
  const next = await ask(strata, { mixture });
  expect(await follow(strata, next.run.id)).toMatchObject({ status: 'succeeded' });
});

test('a refused question of a conversation leaves nothing behind, and the same request succeeds later', async () => {
  const gate = Promise.withResolvers<void>();
  upstream.respond = byModel({ slow: waitingAfter('the beginning ', gate.promise, 'and the rest') });
  const { id } = await newConversation(strata);
  const running = await Promise.all([1, 2, 3].map(() => ask(strata, { mixture })));
  const question = { content: 'Why?', mixture, clientId: 'the-same' };
  expect((await send(strata, 'POST', `/api/conversations/${id}/runs`, question)).status).toBe(429);
  const { messages } = await (await strata.fetch(`/api/conversations/${id}`)).json();
  expect(messages).toEqual([]);
  gate.resolve();
  for (const { run } of running) await follow(strata, run.id);
  const { run } = await (await send(strata, 'POST', `/api/conversations/${id}/runs`, question)).json();
  expect(await readRun(strata, run.id)).toMatchObject({ conversationId: id });
});
