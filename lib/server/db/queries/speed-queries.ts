import type { ModelSpeed } from '@/lib/mixture/estimate-latency';
import { prisma } from '@/lib/server/db/database';

/** The number of newest calls per model that are measured. */
const callsPerModel = 100;

/**
 * The speed of each model since a time: medians over its finished calls. A response that arrived in one piece
 * counts as 1 ms of writing. Reused calls count in the run that made them, those of imported runs nowhere.
 */
export async function modelSpeeds(since: Date): Promise<ModelSpeed[]> {
  return prisma().$queryRaw<ModelSpeed[]>`
    SELECT model, count(*)::int AS calls,
      percentile_cont(0.5) WITHIN GROUP (ORDER BY "ttftMs") AS "ttftMs",
      percentile_cont(0.5) WITHIN GROUP (ORDER BY tokens * 1000 / "writingMs") AS "tokensPerSecond",
      percentile_cont(0.5) WITHIN GROUP (ORDER BY tokens) AS "outputTokens"
    FROM (
      SELECT model, "ttftMs", greatest("durationMs" - "ttftMs", 1) AS "writingMs",
        (usage->>'outputTokens')::float8 AS tokens,
        row_number() OVER (PARTITION BY model ORDER BY "startedAt" DESC) AS newest
      FROM "Call"
      WHERE status = 'succeeded' AND NOT reused AND "startedAt" >= ${since} AND "ttftMs" IS NOT NULL
        AND (usage->>'outputTokens')::float8 > 0
        AND NOT EXISTS (SELECT FROM "Run" r WHERE r.id = "runId" AND r.imported)
        -- Scripted models write at once in the lab.
        AND NOT (model LIKE 'demo/%' AND EXISTS (
          SELECT FROM "Run" r JOIN "Conversation" c ON c.id = r."conversationId"
          WHERE r.id = "runId" AND c.source = 'lab'
        ))
    ) AS finished
    WHERE newest <= ${callsPerModel}
    GROUP BY model
    ORDER BY model`;
}
