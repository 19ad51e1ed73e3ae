/** Ways in which a mixture can run, over HTTP: a single model alone. */
import { expect, test } from 'vitest';
import { ask, follow, get, mixtureOf, newConversation, readRun, send } from '../support/api';
import { sharedStrata } from '../support/shared-strata';
import { sharedUpstream } from '../support/shared-upstream';
import { failing } from '../support/upstream/script';

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
