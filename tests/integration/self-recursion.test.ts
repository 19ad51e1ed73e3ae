/** A mixture must not reach itself: by an address of this server, or through another server. */
import { expect, test } from 'vitest';
import { ask, follow, mixtureOf, send } from '../support/api';
import { sharedStrata } from '../support/shared-strata';
import { sharedUpstream } from '../support/shared-upstream';

const upstream = sharedUpstream();
const strata = sharedStrata({ upstream });

const complete = (headers: Record<string, string>) =>
  fetch(`${strata.origin}/v1/chat/completions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({
      model: 'moa/inline',
      mixture: mixtureOf([['a']]),
      messages: [{ role: 'user', content: 'Why?' }],
    }),
  });

test.each(['127.0.0.1', 'localhost', '127.0.0.2', '[::1]', '0.0.0.0', 'anything.localhost'])(
  'the server itself, as %s, is no endpoint',
  async (host) => {
    const { port } = new URL(strata.origin);
    const body = { name: 'Myself', baseUrl: `http://${host}:${port}/v1` };
    const response = await send(strata, 'POST', '/api/providers', body);
    expect(response.status).toBe(400);
    expect((await response.json()).errors[0].detail).toMatch(/Strata itself|is not allowed/);
  },
);

test('a request states its depth to providers, and one that comes back is refused', async () => {
  const { run } = await ask(strata, { mixture: mixtureOf([['a']]) });
  await follow(strata, run.id);
  expect(upstream.requests.map(({ headers }) => headers['x-strata-depth'])).toEqual(['1', '1']);
  // Another Strata may use this one.
  expect((await complete({ 'x-strata-depth': '1' })).status).toBe(200);
  const refused = await complete({ 'x-strata-depth': '2' });
  expect(refused.status).toBe(400);
  expect((await refused.json()).error.message).toContain('leads back to a mixture');
});

test('a run that another Strata asked for passes its depth on', async () => {
  const before = upstream.requests.length;
  expect((await complete({ 'x-strata-depth': '1' })).status).toBe(200);
  const depths = upstream.requests.slice(before).map(({ headers }) => headers['x-strata-depth']);
  expect(depths).toEqual(['2', '2']);
});
