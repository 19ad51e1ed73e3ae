import type { Sources } from '@/lib/contract/sources-contract';
import { prisma } from '@/lib/server/db/database';
import { jsonForPostgres } from '@/lib/server/db/sanitize-for-postgres';

/** The sources that an embedding model found for a run; null if it was not asked. */
export async function findSources(runId: string, model: string): Promise<Sources | null> {
  const row = await prisma().runSources.findUnique({ where: { runId, model }, select: { sources: true } });
  return (row?.sources as Sources | undefined) ?? null;
}

/** Stores them unless the run was deleted meanwhile. */
export async function saveSources(runId: string, model: string, sources: Sources): Promise<void> {
  await prisma().$executeRaw`
    INSERT INTO "RunSources" ("runId", model, sources)
    SELECT id, ${model}, ${jsonForPostgres(sources)}::jsonb FROM "Run" WHERE id = ${runId}
    ON CONFLICT ("runId") DO UPDATE SET model = excluded.model, sources = excluded.sources`;
}
