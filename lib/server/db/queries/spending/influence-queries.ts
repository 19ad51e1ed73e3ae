import type { ModelShare } from '@/lib/provenance/influence/model-contributions';
import { ownRunsSql } from '@/lib/server/db/access/rights';
import { prisma } from '@/lib/server/db/database';

export interface StoredInfluence {
  runId: string;
  /** Null until it is computed. */
  models: ModelShare[] | null;
}

/** So many runs are looked at, the newest first. */
const mostRuns = 200;

/** Runs since a day (UTC) whose answer an aggregator wrote from several proposals. */
export async function influenceSince(day: string): Promise<StoredInfluence[]> {
  return prisma().$queryRaw<StoredInfluence[]>`
    SELECT r.id AS "runId", i.models
    FROM "Run" r
    JOIN "Conversation" c ON c.id = r."conversationId" AND c."deletedAt" IS NULL
    LEFT JOIN "RunInfluence" i ON i."runId" = r.id
    WHERE ${ownRunsSql('r')} AND r."createdAt" >= ${day}::date AT TIME ZONE 'UTC' AND r.status IN ('succeeded', 'degraded') AND r.answer <> ''
      AND EXISTS (
        SELECT FROM "Call" WHERE "runId" = r.id AND role = 'aggregator' AND call = ANY(r."answerCalls")
      )
      AND (SELECT count(*) FROM "Call" WHERE "runId" = r.id AND role = 'proposer' AND text <> '') > 1
    ORDER BY r."createdAt" DESC
    LIMIT ${mostRuns}`;
}

export async function storeInfluence(runId: string, models: readonly ModelShare[]): Promise<void> {
  // The run may have been deleted meanwhile, and another request may have been faster.
  await prisma().$executeRaw`
    INSERT INTO "RunInfluence" ("runId", models)
    SELECT id, ${JSON.stringify(models)}::jsonb FROM "Run" WHERE id = ${runId}
    ON CONFLICT DO NOTHING`;
}
