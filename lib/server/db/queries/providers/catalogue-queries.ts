import type { ListedProvider } from '@/lib/mixture/listed-model';
import { requireOwner } from '@/lib/server/db/access/access';
import { prisma } from '@/lib/server/db/database';
import { jsonForPostgres } from '@/lib/server/db/sanitize-for-postgres';
import type { Price } from '@/lib/spending/price';

/** The id of the only row. */
const id = 'models.dev';

/** The state of the catalogue without its document. */
export interface CatalogueState {
  etag: string | null;
  /** When it was last known to be current; null when it was never read. */
  fetchedAt: Date | null;
  attemptedAt: Date;
  /** Why the last attempt failed; null when it succeeded. */
  error: string | null;
}

export interface StoredCatalogue extends CatalogueState {
  providers: ListedProvider[];
}

/** Null before the first attempt. */
export async function findCatalogue(): Promise<StoredCatalogue | null> {
  const row = await prisma().catalogue.findUnique({ where: { id } });
  return row && { ...row, providers: (row.providers ?? []) as unknown as ListedProvider[] };
}

/** @param providers a new document; by default the previous one stays. */
export async function saveCatalogue(state: CatalogueState, providers?: ListedProvider[]): Promise<void> {
  const { etag, fetchedAt, attemptedAt, error } = state;
  const document = providers === undefined ? null : jsonForPostgres(providers);
  await prisma().$executeRaw`
    INSERT INTO "Catalogue" (id, providers, etag, "fetchedAt", "attemptedAt", error)
    VALUES (${id}, ${document}::jsonb, ${etag}, ${fetchedAt}, ${attemptedAt}, ${error})
    ON CONFLICT (id) DO UPDATE SET
      providers = coalesce(excluded.providers, "Catalogue".providers), etag = excluded.etag,
      "fetchedAt" = excluded."fetchedAt", "attemptedAt" = excluded."attemptedAt", error = excluded.error`;
}

/** By model reference. */
export async function listPriceOverrides(): Promise<Map<string, Price>> {
  const rows = await prisma().priceOverride.findMany({ orderBy: { model: 'asc' } });
  return new Map(
    rows.map(({ model, input, output, cachedInput }) => [
      model,
      { input, output, ...(cachedInput === null ? {} : { cachedInput }) },
    ]),
  );
}

export async function savePriceOverride(model: string, price: Price, now: Date): Promise<void> {
  requireOwner();
  const { input, output, cachedInput = null } = price;
  const values = { input, output, cachedInput, updatedAt: now };
  await prisma().priceOverride.upsert({ where: { model }, create: { model, ...values }, update: values });
}

/** Does nothing when there is no override. */
export async function removePriceOverride(model: string): Promise<void> {
  requireOwner();
  await prisma().priceOverride.deleteMany({ where: { model } });
}
