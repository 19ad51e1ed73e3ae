/** The models that this server can call: one registry a process, made of the environment and what Settings hold. */
import { env } from '@/lib/server/env';
import type { Price } from '@/lib/spending/price';
import { processWide } from '@/lib/server/process-singleton';
import { type Catalogue, type CatalogueSources, createCatalogue } from '@/lib/server/providers/prices/create-catalogue';
import { systemPace } from '@/lib/server/providers/demo/demo-model';
import { environmentKeys } from './environment-keys';
import type { NetworkPolicy } from '@/lib/server/providers/transport/network-policy';
import type { Endpoint, ProviderKeys } from '@/lib/server/providers/known-providers';
import { createModelRegistry, type ModelRegistry } from './create-model-registry';
import { rememberSecrets } from '@/lib/server/known-secrets';

const loopbackHosts = new Set(['127.0.0.1', 'localhost', '::1']);

/** Where a provider may live that the operator did not name in the environment. */
export const networkPolicy: NetworkPolicy = {
  trustedHosts: new Set(env.ALLOW_PRIVATE_HOSTS),
  allowLoopback: loopbackHosts.has(env.HOST),
};

const holder = () => processWide('models', () => ({ registry: createRegistry({}) }));
const known = processWide('catalogue', () => ({
  catalogue: createCatalogue({ listed: [], ownPrices: new Map() }),
}));

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

/** What is known of models is this from now on, also for the next calls of runs that are on. */
export function setCatalogue(sources: CatalogueSources): void {
  known.catalogue = createCatalogue(sources);
}

/** What is known of models now. */
export function currentCatalogue(): Catalogue {
  return known.catalogue;
}

/** What a model costs here; null when it cannot be called or nobody said. */
export function priceOf(reference: string): Price | null {
  const resolved = callableModels().resolve(reference);
  return resolved.ok ? resolved.info.price : null;
}

function createRegistry({ endpoints = [], ...stored }: ProviderKeys): ModelRegistry {
  const keys = { ...environmentKeys, ...stored, endpoints: [...environmentEndpoints(), ...endpoints] };
  const catalogue = () => known.catalogue;
  return createModelRegistry({ keys, network: networkPolicy, catalogue, pace: systemPace });
}

function environmentEndpoints(): Endpoint[] {
  const { OPENAI_COMPATIBLE_BASE_URL: baseUrl, OPENAI_COMPATIBLE_API_KEY: apiKey } = env;
  const compatible = baseUrl === undefined ? [] : [{ id: 'compatible', baseUrl, apiKey, trusted: true }];
  return [...compatible, { id: 'ollama', baseUrl: env.OLLAMA_BASE_URL, trusted: true }];
}
