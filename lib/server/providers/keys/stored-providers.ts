/**
 * Connects stored providers with the registry: secrets are encrypted when stored and decrypted only for the
 * registry.
 */

import { StrataError } from '@/lib/errors';
import { listOwnKeys, type StoredOwnKey } from '@/lib/server/db/queries/providers/own-key-queries';
import { listProviders, type StoredProvider } from '@/lib/server/db/queries/providers/provider-queries';
import { logError } from '@/lib/server/log';
import { processSingleton } from '@/lib/server/process-singleton';
import { type Endpoint, isKnownProvider, type ProviderKeys } from '@/lib/server/providers/known-providers';
import { environmentEndpoints } from '@/lib/server/providers/registry/environment-keys';
import { setStoredProviders } from '@/lib/server/providers/registry/model-registry';
import { seal, unseal } from './seal';

const doesNotOpen = 'What is stored does not open with this server’s secret.key. Set the key again.';
export const ownDoesNotOpen =
  'It was stored for another address of the endpoint, or with another secret.key. Set the key again.';

const holder = processSingleton<{ secretKey: Uint8Array | null }>('secretKey', () => ({ secretKey: null }));

/** Called at start: makes the stored providers available. */
export async function openProviders(secretKey: Uint8Array): Promise<void> {
  holder.secretKey = secretKey;
  await reloadProviders();
}

/** Rebuilds the registry from what is stored. */
export async function reloadProviders(): Promise<void> {
  const opened = (await listProviders()).map(openProvider);
  const keys: ProviderKeys = {};
  const endpoints: Endpoint[] = [];
  const unusable = new Map<string, string>();
  for (const provider of opened) {
    if (provider.problem !== null) {
      logError(`provider ${provider.id}`, provider.problem);
      unusable.set(provider.id, `The key of ${provider.id} cannot be used: ${provider.problem}`);
    } else if (provider.baseUrl !== null) endpoints.push({ ...provider, baseUrl: provider.baseUrl });
    else if (isKnownProvider(provider.id)) keys[provider.id] = provider.apiKey;
  }
  await setStoredProviders(
    { ...keys, endpoints, unusable },
    keysOfPeople(await listOwnKeys(), [...environmentEndpoints, ...endpoints]),
  );
}

function keysOfPeople(
  rows: readonly StoredOwnKey[],
  endpoints: readonly Endpoint[],
): ReadonlyMap<string, ProviderKeys> {
  const byPerson = Map.groupBy(rows, ({ ownerId }) => ownerId);
  return new Map([...byPerson].map(([ownerId, ofPerson]) => [ownerId, keysOf(ofPerson, endpoints)]));
}

function keysOf(rows: readonly StoredOwnKey[], endpoints: readonly Endpoint[]): ProviderKeys {
  const keys: ProviderKeys = {};
  const own: Endpoint[] = [];
  const unusable = new Map<string, string>();
  for (const row of rows) {
    const id = row.providerId;
    const endpoint = endpoints.find((candidate) => candidate.id === id);
    if (endpoint === undefined && !isKnownProvider(id)) continue;
    const apiKey = openOwnKey(row, endpoint?.baseUrl ?? null);
    if (apiKey === null) unusable.set(id, `Your own key of ${id} cannot be used: ${ownDoesNotOpen}`);
    else if (isKnownProvider(id)) keys[id] = apiKey;
    else if (endpoint !== undefined) own.push({ ...endpoint, apiKey });
  }
  return { ...keys, endpoints: own, unusable };
}

/** A person's own key in clear text, for the registry only; null when it cannot be decrypted. */
export function openOwnKey(row: StoredOwnKey, baseUrl: string | null): string | null {
  try {
    return unseal(secretKey(), row.key, contextOfOwn(row, baseUrl));
  } catch {
    return null;
  }
}

/** Encrypts a key for this person and provider, at this origin only. */
export function sealOwnKey(owner: OfOwner, baseUrl: string | null, key: string): string {
  return seal(secretKey(), key, contextOfOwn(owner, baseUrl));
}

type OfOwner = Pick<StoredOwnKey, 'ownerId' | 'providerId'>;

function contextOfOwn({ ownerId, providerId }: OfOwner, baseUrl: string | null): string {
  return `${contextOf(providerId, baseUrl, 'key')}\n${ownerId}`;
}

interface OpenedProvider {
  id: string;
  baseUrl: string | null;
  apiKey?: string;
  headers: Record<string, string>;
  /** Why its secrets cannot be decrypted; null when they can. */
  problem: string | null;
}

/** A provider with its secrets in clear text, for the registry only. */
export function openProvider({ id, baseUrl, key, headers }: StoredProvider): OpenedProvider {
  try {
    return {
      id,
      baseUrl,
      ...(key === null ? {} : { apiKey: unseal(secretKey(), key, contextOf(id, baseUrl, 'key')) }),
      headers:
        headers === null ? {} : JSON.parse(unseal(secretKey(), headers, contextOf(id, baseUrl, 'headers'))),
      problem: null,
    };
  } catch {
    return { id, baseUrl, headers: {}, problem: doesNotOpen };
  }
}

/** Encrypts a secret for this provider at this origin only. */
export function sealFor(
  provider: Pick<StoredProvider, 'id' | 'baseUrl'>,
  field: 'key' | 'headers',
  text: string,
): string {
  return seal(secretKey(), text, contextOf(provider.id, provider.baseUrl, field));
}

function contextOf(id: string, baseUrl: string | null, field: 'key' | 'headers'): string {
  return [id, field, baseUrl === null ? '' : new URL(baseUrl).origin].join('\n');
}

function secretKey(): Uint8Array {
  if (holder.secretKey !== null) return holder.secretKey;
  throw new StrataError('unavailable', 'The server has not finished starting. Try again shortly.');
}
