/**
 * The models that are available on this server: one registry per process, from the environment and the
 * settings, and in front of it one for each person who has keys of their own.
 */
import { splitReference } from '@/lib/mixture/model-reference';
import { currentPersonId } from '@/lib/server/db/access/access';
import { rememberSecrets } from '@/lib/server/known-secrets';
import { processSingleton } from '@/lib/server/process-singleton';
import { systemPace } from '@/lib/server/providers/demo/demo-model';
import { isKnownProvider, type ProviderKeys } from '@/lib/server/providers/known-providers';
import { currentCatalogue } from '@/lib/server/providers/prices/current-catalogue';
import { networkPolicy } from '@/lib/server/providers/transport/process-network-policy';
import { secretHeaderValues } from '@/lib/server/secret-header-values';
import type { Price } from '@/lib/spending/price';
import { createModelRegistry, type ModelRegistry } from './create-model-registry';
import { environmentEndpoints, environmentKeys } from './environment-keys';
import { withOwnKeys } from './with-own-keys';

interface OfPerson {
  /** The providers for which the person has a key, whether or not it can be used. */
  ids: ReadonlySet<string>;
  registry: ModelRegistry;
}

const holder = () =>
  processSingleton('models', () => ({
    registry: createRegistry(withEnvironment({})),
    ofPeople: new Map<string, OfPerson>() as ReadonlyMap<string, OfPerson>,
  }));

/** The models that whoever asks may call: with their own keys, and else with the team's. */
export function callableModels(): ModelRegistry {
  const { registry, ofPeople } = holder();
  const own = ofPeople.get(currentPersonId() ?? '');
  return own === undefined ? registry : withOwnKeys(registry, own.registry, own.ids);
}

/** The person with whose own key a call by whoever asks is made; null when it is the team's. */
export function ownKeyHolder(providerId: string): string | null {
  const personId = currentPersonId();
  return personId !== null && holder().ofPeople.get(personId)?.ids.has(providerId) ? personId : null;
}

/**
 * Rebuilds the registries from the environment and the stored providers, which take precedence. Running runs
 * keep the previous ones. Endpoints are listed before the new ones are used.
 * @param ofPeople the own keys of people, by their ids, with the endpoints to which these are sent.
 */
export async function setStoredProviders(
  stored: ProviderKeys,
  ofPeople: ReadonlyMap<string, ProviderKeys>,
): Promise<void> {
  rememberSecrets([stored, ...ofPeople.values()].flatMap(secretsOf));
  const registry = createRegistry(withEnvironment(stored));
  await registry.list();
  holder().registry = registry;
  holder().ofPeople = new Map(
    [...ofPeople].map(([id, keys]) => [id, { ids: providersOf(keys), registry: createRegistry(keys) }]),
  );
}

function secretsOf({ endpoints = [], unusable: _, ...keys }: ProviderKeys): string[] {
  const headers = endpoints.flatMap(({ headers: own = {} }) => secretHeaderValues(own));
  const secrets = [...Object.values(keys), ...endpoints.map(({ apiKey }) => apiKey), ...headers];
  return secrets.filter((secret) => secret !== undefined);
}

function providersOf({ endpoints = [], unusable, ...keys }: ProviderKeys): ReadonlySet<string> {
  return new Set([...Object.keys(keys), ...endpoints.map(({ id }) => id), ...(unusable?.keys() ?? [])]);
}

/** The price of a model; null when it is unknown, and for a model of an endpoint that is not there. */
export function priceOf(reference: string): Price | null {
  const resolved = callableModels().resolve(reference);
  if (resolved.ok) return resolved.info.price;
  // A person's own key may have made the call of which the server asks.
  return isKnownProvider(splitReference(reference).provider)
    ? currentCatalogue().describe(reference).price
    : null;
}

function createRegistry(keys: ProviderKeys): ModelRegistry {
  return createModelRegistry({ keys, network: networkPolicy, catalogue: currentCatalogue, pace: systemPace });
}

function withEnvironment({ endpoints = [], ...stored }: ProviderKeys): ProviderKeys {
  return { ...environmentKeys, ...stored, endpoints: [...environmentEndpoints, ...endpoints] };
}
