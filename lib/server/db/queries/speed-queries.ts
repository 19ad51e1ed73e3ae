import type { ModelSpeed } from '@/lib/mixture/estimate-latency';
import { prisma } from '@/lib/server/db/database';

/** So many of a model's newest calls tell how fast it is now. */
const callsPerModel = 100;

/**
 * How fast each model was, in medians over the calls that it finished since then. A call that an answer came to in one
 * piece took a moment to write it; one that was kept from an earlier run counts there.
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
    ) AS finished
    WHERE newest <= ${callsPerModel}
    GROUP BY model
    ORDER BY model`;
}
