/** Creates, changes and revokes API keys. */

import type { ApiKeyEntry, NewApiKey } from '@/lib/contract/api-key-contract';
import { found } from '@/lib/errors';
import { auditPerson } from '@/lib/server/db/accounts/audit-queries';
import {
  type ApiKeyLimits,
  insertApiKey,
  listApiKeys,
  revokeApiKey,
  type StoredApiKey,
  updateApiKey,
} from '@/lib/server/db/queries/api-key-queries';
import { costsOfToday } from '@/lib/server/spending/api-key-spending';
import { newKey } from './api-key-secret';

export async function apiKeyEntries(): Promise<ApiKeyEntry[]> {
  const keys = await listApiKeys();
  const costs = await costsOfToday(keys.map(({ id }) => id));
  return keys.map((key) => entryOf(key, costs.get(key.id) ?? 0));
}

/** The only time that the key itself is returned. */
export async function createApiKey(limits: ApiKeyLimits): Promise<NewApiKey> {
  const { key, ...stored } = newKey();
  const row = { ...stored, ...limits, createdAt: new Date(), lastUsedAt: null };
  const made = await insertApiKey(row);
  await auditPerson('key.made', made.id);
  return { key, entry: entryOf(made, 0) };
}

/** @throws StrataError `not_found`. Changes apply from the next request. */
export async function changeApiKey(id: string, changes: Partial<ApiKeyLimits>): Promise<ApiKeyEntry> {
  const key = found(await updateApiKey(id, changes), 'key');
  return entryOf(key, (await costsOfToday([id])).get(id) ?? 0);
}

/**
 * The key is refused from now on. Its running runs go on.
 * @throws StrataError `not_found`
 */
export async function forgetApiKey(id: string): Promise<void> {
  found((await revokeApiKey(id, new Date())) || null, 'key');
  await auditPerson('key.revoked', id);
}

function entryOf(
  { hash: _, owner: _o, createdAt, lastUsedAt, ...key }: StoredApiKey,
  spentUsd: number,
): ApiKeyEntry {
  return {
    ...key,
    createdAt: createdAt.toISOString(),
    lastUsedAt: lastUsedAt?.toISOString() ?? null,
    spentTodayUsd: spentUsd,
  };
}
