import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ProviderKeys } from '@/lib/server/providers/known-providers';
import { createCatalogue } from '@/lib/server/providers/prices/create-catalogue';
import { saying } from '@/tests/support/upstream/script';
import { startUpstream, type Upstream } from '@/tests/support/upstream/upstream';
import { createModelRegistry } from './create-model-registry';
import { unavailableModels } from './unavailable-models';

let upstream: Upstream;
beforeAll(async () => {
  upstream = await startUpstream({ respond: () => saying('hi'), models: ['org/one'] });
});
afterAll(() => upstream.close());

async function doubtOf(reference: string, keys: ProviderKeys) {
  const network = { trustedHosts: new Set(['127.0.0.1']), allowLoopback: true };
  const catalogue = createCatalogue({ listed: [], priceOverrides: new Map() });
  const registry = createModelRegistry({
    keys,
    network,
    catalogue: () => catalogue,
    pace: { sleep: () => Promise.resolve() },
  });
  const models = await unavailableModels(registry, catalogue, [reference]);
  return models.find((model) => model.reference === reference);
}
const endpoint = () => ({ endpoints: [{ id: 'box', baseUrl: upstream.baseUrl }] });

test('a known model of a provider without a key is listed with its price', async () => {
  expect(await doubtOf('together/openai/gpt-oss-120b', {})).toMatchObject({
    doubt: 'provider',
    reason: expect.stringContaining('TOGETHER_API_KEY'),
    name: 'gpt-oss-120b',
    price: { input: 0.15, output: 0.6 },
  });
  expect(await doubtOf('together/openai/gpt-oss-120b', { together: 'key' })).toBeUndefined();
});

test.each([
  ['nobody/x', 'provider'],
  ['together/databricks/dbrx-instruct', 'gone'],
  ['demo/nobody', 'gone'],
  ['box/two', 'unlisted'],
  ['box/org/one', undefined],
  ['demo/careful', undefined],
])('%s may be unavailable: %s', async (reference, doubt) => {
  expect((await doubtOf(reference, endpoint()))?.doubt).toBe(doubt);
});
