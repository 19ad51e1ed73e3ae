import type { Mixture } from '@/lib/mixture/mixture-schema';
import { prisma } from '@/lib/server/db/database';
import { isUniqueViolation } from '@/lib/server/db/database-unavailable';
import type { Prisma } from '../generated/client';

export interface SavedMixture {
  slug: string;
  mixture: Mixture;
}

const columns = { slug: true, mixture: true } as const;

/** In the order in which they were saved. */
export async function listMixtures(): Promise<SavedMixture[]> {
  const rows = await prisma().mixture.findMany({
    orderBy: [{ createdAt: 'asc' }, { slug: 'asc' }],
    select: columns,
  });
  return rows.map(toSaved);
}

export async function findMixture(slug: string): Promise<SavedMixture | null> {
  const row = await prisma().mixture.findUnique({ where: { slug }, select: columns });
  return row && toSaved(row);
}

/** False, without storing anything, when the slug is taken. */
export async function insertMixture({ slug, mixture }: SavedMixture, now: Date): Promise<boolean> {
  try {
    await prisma().mixture.create({
      data: { slug, ...stored(mixture), createdAt: now, updatedAt: now },
    });
    return true;
  } catch (error) {
    if (isUniqueViolation(error)) return false;
    throw error;
  }
}

/** False when the slug does not exist. The slug stays when the name changes. */
export async function replaceMixture({ slug, mixture }: SavedMixture, now: Date): Promise<boolean> {
  const { count } = await prisma().mixture.updateMany({
    where: { slug },
    data: { ...stored(mixture), updatedAt: now },
  });
  return count > 0;
}

/** False when it does not exist. */
export async function removeMixture(slug: string): Promise<boolean> {
  const { count } = await prisma().mixture.deleteMany({ where: { slug } });
  return count > 0;
}

function stored(mixture: Mixture) {
  return { name: mixture.name, mixture: mixture as unknown as Prisma.InputJsonObject };
}

function toSaved(row: { slug: string; mixture: unknown }): SavedMixture {
  return { slug: row.slug, mixture: row.mixture as Mixture };
}
