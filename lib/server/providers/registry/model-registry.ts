/** The models that this server can call: one registry a process, made of the environment and what Settings hold. */
import { env } from '@/lib/server/env';
import { rememberSecrets } from '@/lib/server/known-secrets';
import { processSingleton } from '@/lib/server/process-singleton';
import { systemPace } from '@/lib/server/providers/demo/demo-model';
import type { Endpoint, ProviderKeys } from '@/lib/server/providers/known-providers';
import { currentCatalogue } from '@/lib/server/providers/prices/current-catalogue';
import { networkPolicy } from '@/lib/server/providers/transport/process-network-policy';
import type { Price } from '@/lib/spending/price';
import { createModelRegistry, type ModelRegistry } from './create-model-registry';
import { environmentKeys } from './environment-keys';

const holder = () => processSingleton('models', () => ({ registry: createRegistry({}) }));

export function callableModels(): ModelRegistry {
  return holder().registry;
}

/**
 * Makes the registry anew of the environment and these, which go first. Whoever holds the registry of before, as a
 * run does, keeps it. Endpoints are asked what they serve before it takes its place.
 */
export async function setStoredProviders(stored: ProviderKeys): Promise<void> {
  const { endpoints = [], unusable: _, ...keys } = stored;
  const headers = endpoints.flatMap((endpoint) => Object.values(endpoint.headers ?? {}));
  const secrets = [...Object.values(keys), ...endpoints.map((endpoint) => endpoint.apiKey), ...headers];
  rememberSecrets(secrets.filter((secret) => secret !== undefined));
  const registry = createRegistry(stored);
  await registry.list();
  holder().registry = registry;
}

/** What a model costs here; null when it cannot be called or nobody said. */
export function priceOf(reference: string): Price | null {
  const resolved = callableModels().resolve(reference);
  return resolved.ok ? resolved.info.price : null;
}

function createRegistry({ endpoints = [], ...stored }: ProviderKeys): ModelRegistry {
  const keys = { ...environmentKeys, ...stored, endpoints: [...environmentEndpoints(), ...endpoints] };
  return createModelRegistry({ keys, network: networkPolicy, catalogue: currentCatalogue, pace: systemPace });
}

function environmentEndpoints(): Endpoint[] {
  const { OPENAI_COMPATIBLE_BASE_URL: baseUrl, OPENAI_COMPATIBLE_API_KEY: apiKey } = env;
  const compatible = baseUrl === undefined ? [] : [{ id: 'compatible', baseUrl, apiKey, trusted: true }];
  return [...compatible, { id: 'ollama', baseUrl: env.OLLAMA_BASE_URL, trusted: true }];
}
