import { afterAll, beforeAll, expect, test } from 'vitest';
import { createCatalogue } from '@/lib/server/providers/prices/create-catalogue';
import { saying } from '@/tests/support/upstream/script';
import { startUpstream, type Upstream } from '@/tests/support/upstream/upstream';
import { createModelRegistry } from './create-model-registry';

const network = { trustedHosts: new Set(['127.0.0.1']), allowLoopback: true };
const offline = createCatalogue({ listed: [], priceOverrides: new Map() });
const catalogue = () => offline;
const pace = { sleep: () => Promise.resolve() };

let upstream: Upstream;
beforeAll(async () => {
  upstream = await startUpstream({ respond: () => saying('hi'), models: ['org/one', 'two'] });
});
afterAll(() => upstream.close());

const registry = (keys: Parameters<typeof createModelRegistry>[0]['keys']) =>
  createModelRegistry({ keys, network, catalogue, pace });

test('without any key only the demo models can be called', async () => {
  const models = await registry({}).list();
  expect(models.length).toBeGreaterThanOrEqual(7);
  expect(models.every((model) => model.scripted && model.reference.startsWith('demo/'))).toBe(true);
});

test.each([
  ['together/openai/gpt-oss-120b', 'TOGETHER_API_KEY'],
  ['openai/gpt-4o', 'OPENAI_API_KEY'],
  ['anthropic/x', 'ANTHROPIC_API_KEY'],
  ['google/x', 'GOOGLE_GENERATIVE_AI_API_KEY'],
  ['groq/x', 'GROQ_API_KEY'],
  ['openrouter/x/y', 'OPENROUTER_API_KEY'],
  ['compatible/x', 'OPENAI_COMPATIBLE_BASE_URL'],
])('%s without its key names the missing %s', (reference, variable) => {
  const resolved = registry({}).resolve(reference);
  expect(resolved).toMatchObject({ ok: false, reason: expect.stringContaining(variable) });
});

test('with a key the known models of its provider have names and prices, and other models have an unknown price', async () => {
  const together = registry({ together: 'key' });
  expect(together.resolve('together/openai/gpt-oss-120b')).toMatchObject({
    ok: true,
    info: { name: 'gpt-oss-120b', price: { input: 0.15, output: 0.6 } },
  });
  expect(together.resolve('together/some/new-model')).toMatchObject({
    ok: true,
    info: { name: 'new-model', price: null },
  });
  const listed = (await together.list()).map((model) => model.reference);
  expect(listed).toContain('together/zai-org/GLM-5.1');
  expect(listed).not.toContain('together/Qwen/Qwen1.5-72B-Chat');
});

test('the models of the 2024 paper are refused with the reason: they are no longer served', () => {
  expect(registry({ together: 'key' }).resolve('together/Qwen/Qwen1.5-110B-Chat')).toMatchObject({
    ok: false,
    reason: expect.stringContaining('no longer'),
  });
});

test('the models of a compatible endpoint are listed; an endpoint that does not answer adds none', async () => {
  const listed = await registry({
    endpoints: [{ id: 'compatible', baseUrl: upstream.baseUrl }],
  }).list();
  expect(listed.map((model) => model.reference)).toEqual(
    expect.arrayContaining(['compatible/org/one', 'compatible/two']),
  );
  const silent = await registry({
    endpoints: [{ id: 'compatible', baseUrl: 'http://127.0.0.1:9/v1' }],
  }).list();
  expect(silent.every((model) => model.scripted)).toBe(true);
});

test('unknown demo models and unknown providers are refused', () => {
  expect(registry({}).resolve('demo/nobody').ok).toBe(false);
  expect(registry({}).resolve('acme/best').ok).toBe(false);
});

test('loopback is allowed only for the endpoint of the operator', async () => {
  const shut = { trustedHosts: new Set<string>(), allowLoopback: false };
  const { baseUrl } = upstream;
  const endpoints = [
    { id: 'compatible', baseUrl, trusted: true },
    { id: 'mine', baseUrl },
  ];
  const models = createModelRegistry({ keys: { endpoints }, network: shut, catalogue, pace });
  const listed = (await models.list()).map((model) => model.reference);
  expect(listed).toContain('compatible/two');
  expect(listed).not.toContain('mine/two');
  expect(models.answers('compatible')).toBe(true);
  expect(models.answers('mine')).toBe(false);
});
