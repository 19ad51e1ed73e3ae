/**
 * Connects stored providers with the registry: secrets are encrypted when stored and decrypted only for the
 * registry.
 */

import { StrataError } from '@/lib/errors';
import { listProviders, type StoredProvider } from '@/lib/server/db/queries/provider-queries';
import { logError } from '@/lib/server/log';
import { processSingleton } from '@/lib/server/process-singleton';
import { type Endpoint, isKnownProvider, type ProviderKeys } from '@/lib/server/providers/known-providers';
import { setStoredProviders } from '@/lib/server/providers/registry/model-registry';
import { seal, unseal } from './seal';

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
  await setStoredProviders({ ...keys, endpoints, unusable });
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
    const problem = 'What is stored does not open with this server’s secret.key. Set the key again.';
    return { id, baseUrl, headers: {}, problem };
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
