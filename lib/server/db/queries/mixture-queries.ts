import type { Ownership, TeamRight } from '@/lib/contract/account-contract';
import type { Mixture } from '@/lib/mixture/mixture-schema';
import { ownerIdOfNew } from '@/lib/server/db/access/access';
import { allowed, ownershipOf } from '@/lib/server/db/access/rights';
import { prisma } from '@/lib/server/db/database';
import { isUniqueViolation } from '@/lib/server/db/database-unavailable';
import type { Prisma } from '../generated/client';

export interface SavedMixture {
  slug: string;
  mixture: Mixture;
  ownership: Ownership;
}

export type MixtureToStore = Omit<SavedMixture, 'ownership'>;

const columns = { slug: true, mixture: true, ownerId: true, team: true } as const;

/** In the order in which they were saved. */
export async function listMixtures(): Promise<SavedMixture[]> {
  const rows = await prisma().mixture.findMany({
    where: allowed('read'),
    orderBy: [{ createdAt: 'asc' }, { slug: 'asc' }],
    select: columns,
  });
  return rows.map(toSaved);
}

export async function findMixture(slug: string): Promise<SavedMixture | null> {
  const row = await prisma().mixture.findFirst({ where: { slug, ...allowed('read') }, select: columns });
  return row && toSaved(row);
}

/** False, without storing anything, when the slug is taken. */
export async function insertMixture({ slug, mixture }: MixtureToStore, now: Date): Promise<boolean> {
  try {
    await prisma().mixture.create({
      data: { slug, ...stored(mixture), ownerId: ownerIdOfNew(), createdAt: now, updatedAt: now },
    });
    return true;
  } catch (error) {
    if (isUniqueViolation(error)) return false;
    throw error;
  }
}

/** False when the slug does not exist. The slug stays when the name changes. */
export async function replaceMixture({ slug, mixture }: MixtureToStore, now: Date): Promise<boolean> {
  const { count } = await prisma().mixture.updateMany({
    where: { slug, ...allowed('continue') },
    data: { ...stored(mixture), updatedAt: now },
  });
  return count > 0;
}

/** Gives it to the team, or takes it back. False when the person does not own it. */
export async function setTeamOfMixture(slug: string, team: TeamRight | null): Promise<boolean> {
  const { count } = await prisma().mixture.updateMany({ where: { slug, ...allowed('own') }, data: { team } });
  return count > 0;
}

/** False when it does not exist. */
export async function removeMixture(slug: string): Promise<boolean> {
  const { count } = await prisma().mixture.deleteMany({ where: { slug, ...allowed('own') } });
  return count > 0;
}

function stored(mixture: Mixture) {
  return { name: mixture.name, mixture: mixture as unknown as Prisma.InputJsonObject };
}

function toSaved(row: {
  slug: string;
  mixture: unknown;
  ownerId: string | null;
  team: string | null;
}): SavedMixture {
  return { slug: row.slug, mixture: row.mixture as Mixture, ownership: ownershipOf(row) };
}
