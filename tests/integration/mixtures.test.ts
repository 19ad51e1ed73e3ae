import { expect, test } from 'vitest';
import type { MixtureEntry } from '@/lib/contract/mixture-contract';
import type { Problem } from '@/lib/contract/problem-contract';
import type { ProvidersAnswer } from '@/lib/contract/providers/provider-contract';
import { ask, follow, get, readRun, send } from '../support/api';
import { sharedStrata } from '../support/shared-strata';

const strata = sharedStrata();

const mixture = {
  name: 'Two & a Judge',
  layers: [{ proposers: [{ model: 'demo/careful' }, { model: 'demo/blunt', temperature: 0.2 }] }],
  aggregator: { model: 'demo/editor' },
};

async function saved(body: object = mixture): Promise<MixtureEntry> {
  const response = await send(strata, 'POST', '/api/mixtures', body);
  expect(response.status).toBe(201);
  return response.json();
}

async function problemOf(response: Response, status: number): Promise<Problem> {
  expect(response.status).toBe(status);
  expect(response.headers.get('content-type')).toContain('application/problem+json');
  return response.json();
}

test('a saved mixture gets a slug from its name, and is listed, run, changed and deleted', async () => {
  const entry = await saved();
  expect(entry).toEqual({
    slug: 'two-a-judge',
    mixture,
    preset: false,
    ownership: { mine: true, team: null },
    available: true,
    unavailableReason: null,
  });
  const { items } = await get<{ items: MixtureEntry[] }>(strata, '/api/mixtures');
  expect(items).toContainEqual(entry);

  const { run } = await ask(strata, { mixture: entry.slug });
  expect(run.mixtureSlug).toBe(entry.slug);
  expect((await follow(strata, run.id)).status).toBe('succeeded');

  const changed = { ...mixture, name: 'One', layers: [{ proposers: [{ model: 'demo/teacher' }] }] };
  const put = await send(strata, 'PUT', `/api/mixtures/${entry.slug}`, changed);
  expect(await put.json()).toEqual({ ...entry, mixture: changed });
  expect(await get(strata, `/api/mixtures/${entry.slug}`)).toEqual({ ...entry, mixture: changed });

  expect((await send(strata, 'DELETE', `/api/mixtures/${entry.slug}`)).status).toBe(204);
  await problemOf(await strata.fetch(`/api/mixtures/${entry.slug}`), 404);
  expect((await readRun(strata, run.id)).mixture).toEqual(mixture);
});

test('ten mixtures saved at once under one name get ten slugs', async () => {
  const entries = await Promise.all(Array.from({ length: 10 }, () => saved({ ...mixture, name: 'Demo' })));
  expect(entries.map(({ slug }) => slug).toSorted()).toEqual(
    Array.from({ length: 10 }, (_, index) => `demo-${index + 2}`).toSorted(),
  );
});

test('a mixture whose models cannot be called here is saved and says why it cannot run', async () => {
  const entry = await saved({ ...mixture, name: 'Later', aggregator: { model: 'openai/gpt-4o' } });
  expect(entry).toMatchObject({
    available: false,
    unavailableReason: expect.stringContaining('OPENAI_API_KEY'),
  });
});

test.each(['PUT', 'DELETE'])('%s does not change a preset', async (method) => {
  const body = method === 'PUT' ? mixture : undefined;
  const problem = await problemOf(await send(strata, method, '/api/mixtures/demo', body), 403);
  expect(problem.detail).toContain('Duplicate');
  expect((await get<MixtureEntry>(strata, '/api/mixtures/demo')).mixture.name).toBe('Demo');
});

test.each(['PUT', 'DELETE'])('%s of an unknown mixture gives 404', async (method) => {
  const body = method === 'PUT' ? mixture : undefined;
  await problemOf(await send(strata, method, '/api/mixtures/nothing-like-it', body), 404);
});

test.each<[string, object, string]>([
  ['no name', { ...mixture, name: ' ' }, '/name'],
  ['no layers', { ...mixture, layers: undefined }, '/layers'],
  ['an empty layer', { ...mixture, layers: [{ proposers: [] }] }, '/layers/0/proposers'],
  [
    'no reference',
    { ...mixture, layers: [{ proposers: [{ model: 'careful' }] }] },
    '/layers/0/proposers/0/model',
  ],
  [
    'a quorum over its layer',
    { ...mixture, layers: [{ ...mixture.layers[0], quorum: 3 }] },
    '/layers/0/quorum',
  ],
  [
    'a heat over 2',
    { ...mixture, aggregator: { model: 'demo/editor', temperature: 3 } },
    '/aggregator/temperature',
  ],
  ['an unknown field', { ...mixture, slug: 'mine' }, '/slug'],
])('a mixture with %s is refused with the path of the error', async (_what, body, path) => {
  for (const [method, address] of [
    ['POST', '/api/mixtures'],
    ['PUT', '/api/mixtures/nothing-like-it'],
  ] as const) {
    const { errors } = await problemOf(await send(strata, method, address, body), 400);
    expect(errors?.map((error) => error.path)).toContain(path);
  }
});

test('without Ollama, a mixture that uses it is refused with the address that was tried', async () => {
  const { ollama } = await get<ProvidersAnswer>(strata, '/api/providers');
  expect(ollama).toEqual({ baseUrl: 'http://127.0.0.1:9/v1', found: false });
  const slot = { model: 'ollama/llama' };
  const local = { name: 'Local', layers: [{ proposers: [slot] }], aggregator: slot };
  await expect(ask(strata, { mixture: local })).rejects.toThrow(
    /^422 .*Ollama does not answer at http:\/\/127\.0\.0\.1:9\/v1\./,
  );
});
