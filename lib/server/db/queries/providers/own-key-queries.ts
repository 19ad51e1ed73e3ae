import { currentPersonId, currentWriter, requireOwner } from '@/lib/server/db/access/access';
import { prisma } from '@/lib/server/db/database';
import type * as rows from '../../generated/client';

/** A person's own key of a provider, encrypted. */
export type StoredOwnKey = rows.OwnProviderKey;

/** The keys of all people, for the registry of models only. */
export async function listOwnKeys(): Promise<StoredOwnKey[]> {
  return prisma().ownProviderKey.findMany();
}

/** The keys of the person who asks. */
export async function listMyKeys(): Promise<StoredOwnKey[]> {
  return prisma().ownProviderKey.findMany({ where: { ownerId: currentPersonId() ?? '' } });
}

/** Inserts or replaces a key of the person who asks. */
export async function saveMyKey(
  changed: Pick<StoredOwnKey, 'providerId' | 'key' | 'keyLastFour'>,
): Promise<StoredOwnKey> {
  const ownerId = myId();
  const updatedAt = new Date();
  return prisma().ownProviderKey.upsert({
    where: { ownerId_providerId: { ownerId, providerId: changed.providerId } },
    create: { ...changed, ownerId, createdAt: updatedAt, updatedAt },
    update: { ...changed, updatedAt },
  });
}

/** False when the person who asks has no key of the provider. */
export async function removeMyKey(providerId: string): Promise<boolean> {
  const { count } = await prisma().ownProviderKey.deleteMany({ where: { ownerId: myId(), providerId } });
  return count > 0;
}

/** Removes the keys that people have of an endpoint which an owner removes. */
export async function removeOwnKeysOf(providerId: string): Promise<void> {
  requireOwner();
  await prisma().ownProviderKey.deleteMany({ where: { providerId } });
}

function myId(): string {
  return currentWriter()?.id ?? '';
}
