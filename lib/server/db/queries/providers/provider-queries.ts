import { requireOwner } from '@/lib/server/db/access/access';
import { prisma } from '@/lib/server/db/database';
import type * as rows from '../../generated/client';
import { oldestFirst } from '../rows';

/** A stored provider. Its secrets are encrypted. */
export type StoredProvider = rows.Provider;

/** In the order in which they were added. */
export async function listProviders(): Promise<StoredProvider[]> {
  return prisma().provider.findMany({ orderBy: oldestFirst });
}

export async function findProvider(id: string): Promise<StoredProvider | null> {
  return prisma().provider.findUnique({ where: { id } });
}

/** Inserts or replaces the row. */
export async function saveProvider(provider: StoredProvider): Promise<void> {
  requireOwner();
  const { id, createdAt, ...changes } = provider;
  await prisma().provider.upsert({ where: { id }, create: provider, update: changes });
}

/** False when it does not exist. */
export async function removeProvider(id: string): Promise<boolean> {
  requireOwner();
  const { count } = await prisma().provider.deleteMany({ where: { id } });
  return count > 0;
}
