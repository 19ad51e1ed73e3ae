import type { ModelSpeed } from '@/lib/mixture/estimate-latency';
import { prisma } from '@/lib/server/db/database';

/** The number of newest calls per model that are measured. */
const callsPerModel = 100;

/**
 * The speed of each model since a time: medians over its finished calls. A response that arrived in one piece
 * counts as 1 ms of writing. Reused calls count in the run that made them, those of imported runs nowhere.
 * The index by model and time serves it: each model is one step in it, and so are its newest calls.
 */
export async function modelSpeeds(since: Date): Promise<ModelSpeed[]> {
  return prisma().$queryRaw<ModelSpeed[]>`
    WITH RECURSIVE known(model) AS (
      (SELECT model FROM "Call" ORDER BY model LIMIT 1)
      UNION ALL
      SELECT (SELECT c.model FROM "Call" c WHERE c.model > known.model ORDER BY c.model LIMIT 1) FROM known
      WHERE known.model IS NOT NULL
    )
    SELECT known.model, count(*)::int AS calls,
      percentile_cont(0.5) WITHIN GROUP (ORDER BY "ttftMs") AS "ttftMs",
      percentile_cont(0.5) WITHIN GROUP (ORDER BY tokens * 1000 / "writingMs") AS "tokensPerSecond",
      percentile_cont(0.5) WITHIN GROUP (ORDER BY tokens) AS "outputTokens"
    FROM known CROSS JOIN LATERAL (
      SELECT "ttftMs", greatest("durationMs" - "ttftMs", 1) AS "writingMs",
        (usage->>'outputTokens')::float8 AS tokens
      FROM "Call" c
      WHERE c.model = known.model AND status = 'succeeded' AND NOT reused AND "startedAt" >= ${since}
        AND "ttftMs" IS NOT NULL AND (usage->>'outputTokens')::float8 > 0
        -- Scalar subqueries look at the runs of these calls only. EXISTS would read all imported runs.
        AND NOT (SELECT r.imported FROM "Run" r WHERE r.id = "runId")
        -- Scripted models write at once in the lab.
        AND NOT (c.model LIKE 'demo/%' AND 'lab' = (
          SELECT o.source FROM "Run" r JOIN "Conversation" o ON o.id = r."conversationId" WHERE r.id = "runId"
        ))
      ORDER BY "startedAt" DESC LIMIT ${callsPerModel}
    ) AS finished
    GROUP BY known.model
    ORDER BY known.model`;
}
