import { currentPerson, requireOwner } from '@/lib/server/db/access/access';
import { prisma } from '@/lib/server/db/database';
import type { UsageRow } from '@/lib/spending/usage-row';
import { Prisma } from '../../generated/client';

/** Sums over calls that were made here, by day, person, mixture and model. @param runs the runs `r`, and conditions. */
const usageOfCalls = (runs: Prisma.Sql, where: Prisma.Sql) => Prisma.sql`
  SELECT
    (r."createdAt" AT TIME ZONE 'UTC')::date AS day,
    coalesce(o."ownerId", '') AS person,
    r.mixture->>'name' AS mixture,
    c.model,
    count(*)::int AS calls,
    coalesce(sum((c.usage->>'inputTokens')::float8), 0) AS "inputTokens",
    coalesce(sum((c.usage->>'cachedInputTokens')::float8), 0) AS "cachedInputTokens",
    coalesce(sum((c.usage->>'outputTokens')::float8), 0) AS "outputTokens",
    coalesce(sum((c.usage->>'reasoningTokens')::float8), 0) AS "reasoningTokens",
    coalesce(sum(c."costUsd"), 0) AS "costUsd",
    count(*) FILTER (WHERE c."costUsd" IS NULL AND c.usage->>'outputTokens' IS NOT NULL)::int AS "unpricedCalls"
  FROM ${runs} CROSS JOIN LATERAL (
    -- OFFSET 0 makes the database look these up for each run. It expects far more runs and would read the whole tables.
    SELECT o."ownerId" FROM "Conversation" o WHERE o.id = r."conversationId" OFFSET 0
  ) AS o CROSS JOIN LATERAL (
    SELECT * FROM "Call" c WHERE c."runId" = r.id AND NOT c.reused AND c."startedAt" IS NOT NULL OFFSET 0
  ) AS c
  WHERE NOT r.imported AND ${where}
  GROUP BY 1, 2, 3, 4`;

const columns = Prisma.sql`
  day, person, mixture, model, calls, "inputTokens", "cachedInputTokens", "outputTokens", "reasoningTokens", "costUsd",
  "unpricedCalls"`;

/** The runs of days since this one whose sums are not in DayUsage. */
const runsOfOpenDays = (from: Prisma.Sql) => Prisma.sql`(
  SELECT day::date AS day FROM generate_series(${from}::timestamp, (now() + interval '1 day') AT TIME ZONE 'UTC', '1 day') AS day
  EXCEPT SELECT day FROM "ClosedDay"
) AS open CROSS JOIN LATERAL (
  SELECT * FROM "Run" r WHERE r."createdAt" >= open.day::timestamp AT TIME ZONE 'UTC'
    AND r."createdAt" < (open.day + 1)::timestamp AT TIME ZONE 'UTC' OFFSET 0
) AS r`;

/**
 * Usage of the person, or of the whole team, since a day ("2026-11-24", UTC), including deleted conversations.
 * @throws StrataError `forbidden` for the team's, unless an owner asks.
 */
export async function usageSince(day: string, of: 'me' | 'team'): Promise<UsageRow[]> {
  const person = of === 'team' ? null : currentPerson();
  if (of === 'team') requireOwner();
  const whose = person === null ? Prisma.sql`TRUE` : Prisma.sql`person = ${person.id}`;
  const whoseRun = person === null ? Prisma.sql`TRUE` : Prisma.sql`o."ownerId" = ${person.id}`;
  return prisma().$queryRaw<UsageRow[]>`
    SELECT to_char(day, 'YYYY-MM-DD') AS day, mixture, model, sum(calls)::int AS calls,
      sum("inputTokens") AS "inputTokens", sum("cachedInputTokens") AS "cachedInputTokens",
      sum("outputTokens") AS "outputTokens", sum("reasoningTokens") AS "reasoningTokens",
      sum("costUsd") AS "costUsd", sum("unpricedCalls")::int AS "unpricedCalls"
    FROM (
      ${usageOfCalls(runsOfOpenDays(Prisma.sql`${day}`), whoseRun)}
      UNION ALL
      SELECT ${columns} FROM "DayUsage" WHERE day >= ${day}::date AND ${whose}
      UNION ALL
      SELECT ${columns} FROM "PastUsage" WHERE day >= ${day}::date AND ${whose}
    ) AS used
    GROUP BY day, mixture, model
    ORDER BY day, mixture, model`;
}

/**
 * Sums a day that has ended and is not summed yet, the newest first, so that no request sums its calls again. The lock
 * makes deletions of runs wait, which would not see that the day is closed.
 * @returns whether there was one.
 */
export async function closeDay(): Promise<boolean> {
  return prisma().$transaction(async (transaction) => {
    await transaction.$executeRaw`LOCK TABLE "ClosedDay" IN SHARE ROW EXCLUSIVE MODE`;
    // The clocks of instances differ, and a run is committed a little after its time: a day is closed an hour late.
    const [closed] = await transaction.$queryRaw<{ day: string }[]>`
      INSERT INTO "ClosedDay" (day)
      SELECT d::date FROM generate_series(
        date_trunc('day', (SELECT min("createdAt") FROM "Run") AT TIME ZONE 'UTC'),
        (now() - interval '25 hours') AT TIME ZONE 'UTC', '1 day'
      ) AS d
      WHERE NOT EXISTS (SELECT FROM "ClosedDay" c WHERE c.day = d::date) AND NOT EXISTS (
        SELECT FROM "Run" r WHERE r.status = 'running' AND (r."createdAt" AT TIME ZONE 'UTC')::date = d::date
      )
      ORDER BY d DESC LIMIT 1
      RETURNING day::text`;
    if (closed === undefined) return false;
    const ofDay = Prisma.sql`r."createdAt" >= ${closed.day}::timestamp AT TIME ZONE 'UTC'
      AND r."createdAt" < (${closed.day}::date + 1)::timestamp AT TIME ZONE 'UTC'`;
    await transaction.$executeRaw`
      INSERT INTO "DayUsage" (${columns}) ${usageOfCalls(Prisma.sql`"Run" r`, ofDay)}`;
    return true;
  });
}

/** Usage with the person who pays; null without accounts. */
export interface CountedUsage extends UsageRow {
  person: string | null;
}

/** Adds usage of calls that are not stored. At most one row per day, person, mixture and model. */
export async function addPastUsage(rows: readonly CountedUsage[]): Promise<void> {
  const column = <K extends keyof CountedUsage>(name: K) => rows.map((row) => row[name]);
  await prisma().$executeRaw(
    addToPastUsage(Prisma.sql`SELECT * FROM unnest(
      ${column('day')}::date[], ${rows.map(({ person }) => person ?? '')}::text[], ${column('mixture')}::text[], ${column('model')}::text[], ${column('calls')}::int[],
      ${column('inputTokens')}::float8[], ${column('cachedInputTokens')}::float8[],
      ${column('outputTokens')}::float8[], ${column('reasoningTokens')}::float8[], ${column('costUsd')}::float8[],
      ${column('unpricedCalls')}::int[]
    )`),
  );
}

/** The statement that keeps the usage of runs before they are deleted. */
export function keepUsage(runs: Prisma.Sql): Prisma.Sql {
  return addToPastUsage(usageOfCalls(Prisma.sql`"Run" r`, runs));
}

/** The statement that adds these rows to the past usage: one per day, person, mixture and model. */
export const addToPastUsage = (rows: Prisma.Sql) => Prisma.sql`
  INSERT INTO "PastUsage" (${columns})
  ${rows}
  ON CONFLICT (day, person, mixture, model) DO UPDATE SET
    calls = "PastUsage".calls + excluded.calls,
    "inputTokens" = "PastUsage"."inputTokens" + excluded."inputTokens",
    "cachedInputTokens" = "PastUsage"."cachedInputTokens" + excluded."cachedInputTokens",
    "outputTokens" = "PastUsage"."outputTokens" + excluded."outputTokens",
    "reasoningTokens" = "PastUsage"."reasoningTokens" + excluded."reasoningTokens",
    "costUsd" = "PastUsage"."costUsd" + excluded."costUsd",
    "unpricedCalls" = "PastUsage"."unpricedCalls" + excluded."unpricedCalls"`;
