/**
 * The models that are available on this server: one registry per process, from the environment and the
 * settings.
 */
import { env } from '@/lib/server/env';
import { rememberSecrets } from '@/lib/server/known-secrets';
import { processSingleton } from '@/lib/server/process-singleton';
import { systemPace } from '@/lib/server/providers/demo/demo-model';
import type { Endpoint, ProviderKeys } from '@/lib/server/providers/known-providers';
import { currentCatalogue } from '@/lib/server/providers/prices/current-catalogue';
import { networkPolicy } from '@/lib/server/providers/transport/process-network-policy';
import { secretHeaderValues } from '@/lib/server/secret-header-values';
import type { Price } from '@/lib/spending/price';
import { createModelRegistry, type ModelRegistry } from './create-model-registry';
import { environmentKeys } from './environment-keys';

const holder = () => processSingleton('models', () => ({ registry: createRegistry({}) }));

export function callableModels(): ModelRegistry {
  return holder().registry;
}

/**
 * Rebuilds the registry from the environment and the stored providers, which take precedence. Running runs
 * keep the previous registry. Endpoints are listed before the new one is used.
 */
export async function setStoredProviders(stored: ProviderKeys): Promise<void> {
  const { endpoints = [], unusable: _, ...keys } = stored;
  const headers = endpoints.flatMap(({ headers: own = {} }) => secretHeaderValues(own));
  const secrets = [...Object.values(keys), ...endpoints.map((endpoint) => endpoint.apiKey), ...headers];
  rememberSecrets(secrets.filter((secret) => secret !== undefined));
  const registry = createRegistry(stored);
  await registry.list();
  holder().registry = registry;
}

/** The price of a model; null when it is unavailable or the price is unknown. */
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
