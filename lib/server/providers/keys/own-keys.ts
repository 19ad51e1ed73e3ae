/** The provider keys of a person of the team, who pays for what is called with them. A key can be set but never read. */
import type { OwnKey, OwnKeyBody, ProviderEntry } from '@/lib/contract/providers/provider-contract';
import { found, StrataError } from '@/lib/errors';
import { currentWriter } from '@/lib/server/db/access/access';
import { auditPerson } from '@/lib/server/db/accounts/audit-queries';
import {
  listMyKeys,
  removeMyKey,
  type StoredOwnKey,
  saveMyKey,
} from '@/lib/server/db/queries/providers/own-key-queries';
import { lastFourOf } from './last-four';
import { oneAtATime, reloadEverywhere } from './provider-changes';
import { listEntries } from './provider-settings';
import { openOwnKey, ownDoesNotOpen, sealOwnKey } from './stored-providers';

/** Every provider of the team, and whether the person and the team have a key of it. */
export async function readOwnKeys(): Promise<OwnKey[]> {
  const [own, providers] = await Promise.all([listMyKeys(), listEntries()]);
  return providers.map((provider) =>
    entryOf(
      provider,
      own.find(({ providerId }) => providerId === provider.id),
    ),
  );
}

/**
 * Stores a key of the person. Runs that start from now on use it.
 * @throws StrataError `not_found` for an unknown provider, `conflict` without accounts, `forbidden` for a viewer.
 */
export async function setOwnKey(providerId: string, { key }: OwnKeyBody): Promise<OwnKey> {
  const person = currentWriter();
  const provider = found(
    (await listEntries()).find(({ id }) => id === providerId),
    'provider',
  );
  if (person === null)
    throw new StrataError('conflict', 'Strata runs without accounts: set the key in Settings.');
  const sealed = sealOwnKey({ ownerId: person.id, providerId }, provider.baseUrl, key);
  const row = await oneAtATime(async () => {
    const saved = await saveMyKey({ providerId, key: sealed, keyLastFour: lastFourOf(key) });
    await reloadEverywhere();
    return saved;
  });
  await auditPerson('own-key.changed', providerId);
  return entryOf(provider, row);
}

/** Removes a key of the person. The team's is used from now on, if there is one. */
export async function forgetOwnKey(providerId: string): Promise<void> {
  await oneAtATime(async () => {
    found((await removeMyKey(providerId)) || null, 'key');
    await reloadEverywhere();
  });
  await auditPerson('own-key.removed', providerId);
}

function entryOf({ id, name, baseUrl, hasKey }: ProviderEntry, row: StoredOwnKey | undefined): OwnKey {
  return {
    providerId: id,
    name,
    hasKey: row !== undefined,
    keyLastFour: row?.keyLastFour ?? null,
    teamHasKey: hasKey,
    problem: row === undefined || openOwnKey(row, baseUrl) !== null ? null : ownDoesNotOpen,
  };
}
