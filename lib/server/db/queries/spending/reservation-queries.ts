/** Money that budgets hold back, and what they hold: the sums that decide whether a run may start. */

import { prisma } from '@/lib/server/db/database';
import { jsonForPostgres } from '@/lib/server/db/sanitize-for-postgres';
import { instanceId } from '@/lib/server/instance-id';
import type { Spending } from '@/lib/spending/budgets';
import { Prisma } from '../../generated/client';

/** A client that runs statements: the pool's, or that of a transaction. */
export type Executor = Prisma.TransactionClient;

/** What a run, or a call outside runs, is expected to cost. */
export interface Reserved {
  /** The API key whose budget holds it back, too. */
  keyId: string | null;
  /** Who pays; null without accounts. */
  personId: string | null;
  /** The name under which usage counts it; null for a stored run, whose calls are counted. */
  usageName: string | null;
  /** USD by model reference. */
  usdByModel: Readonly<Record<string, number>>;
}

/** The part of a statement that reserves for the new `run`. Nothing is reserved for free models. */
export function reservationOfRun(reserved: Reserved): Prisma.Sql {
  return insertReservation(Prisma.sql`run.id`, reserved, Prisma.sql`FROM run WHERE ${costs(reserved)}`);
}

export async function insertReservationOf(db: Executor, id: string, reserved: Reserved): Promise<void> {
  if (costs(reserved)) await db.$executeRaw(insertReservation(Prisma.sql`${id}`, reserved, Prisma.empty));
}

export async function deleteReservation(id: string): Promise<void> {
  await prisma().$executeRaw`DELETE FROM "Reservation" WHERE id = ${id}`;
}

/**
 * Runs `work` while no other run can reserve, on any instance. The lock is held until its transaction ends, so that
 * the next holder's statements see what this one committed.
 */
export async function whileBudgetsAreLocked<T>(work: (db: Executor) => Promise<T>): Promise<T> {
  return prisma().$transaction(async (transaction) => {
    await transaction.$executeRaw`SELECT pg_advisory_xact_lock(${lockOfBudgets})`;
    return work(transaction);
  });
}

/** A number of our own in the database's space of advisory locks: "budgets" in ASCII. */
const lockOfBudgets = 0x62756467;

export interface Committed {
  /** What was spent since the day began plus what is reserved and not spent yet. */
  all: Spending;
  /** What is reserved for runs of the key and not spent yet, USD. */
  keyReservedUsd: number;
}

/** @param day "2026-11-24", UTC. */
export async function committedSpending(db: Executor, day: string, keyId: string | null): Promise<Committed> {
  const rows = await db.$queryRaw<{ provider: string; usd: number; keyUsd: number }[]>`
    SELECT provider, sum(usd) AS usd, coalesce(sum(usd) FILTER (WHERE "ofKey"), 0) AS "keyUsd"
    FROM (
      SELECT split_part(c.model, '/', 1) AS provider, c."costUsd" AS usd, false AS "ofKey"
      FROM "Call" c JOIN "Run" r ON r.id = c."runId"
      WHERE r."createdAt" >= ${day}::date AT TIME ZONE 'UTC' AND NOT c.reused AND NOT r.imported
        AND c."costUsd" IS NOT NULL
      UNION ALL
      SELECT split_part(model, '/', 1), "costUsd", false FROM "PastUsage" WHERE day >= ${day}::date
      UNION ALL
      SELECT provider, greatest(0, sum(reserved) - sum(spent)), coalesce("keyId" = ${keyId}, false)
      FROM (
        SELECT r.id, r."keyId", split_part(e.key, '/', 1) AS provider, e.value::float8 AS reserved, 0 AS spent
        FROM "Reservation" r, jsonb_each_text(r."usdByModel") e
        UNION ALL
        SELECT r.id, r."keyId", split_part(c.model, '/', 1), 0, c."costUsd"
        FROM "Reservation" r JOIN "Call" c ON c."runId" = r.id
        WHERE NOT c.reused AND c."costUsd" IS NOT NULL
      ) AS parts
      GROUP BY id, "keyId", provider
    ) AS committed
    GROUP BY provider`;
  return {
    all: {
      totalUsd: rows.reduce((sum, { usd }) => sum + usd, 0),
      byProviderUsd: Object.fromEntries(rows.map(({ provider, usd }) => [provider, usd])),
    },
    keyReservedUsd: rows.reduce((sum, { keyUsd }) => sum + keyUsd, 0),
  };
}

/**
 * What a person spent since a day and has reserved and not spent yet, in USD.
 * @param from "2026-11-24", UTC.
 */
export async function spendingOfPerson(db: Executor, personId: string, from: string): Promise<number> {
  const [row] = await db.$queryRaw<{ usd: number }[]>`
    SELECT coalesce(sum(usd), 0) AS usd FROM (
      SELECT c."costUsd" AS usd
      FROM "Conversation" o JOIN "Run" r ON r."conversationId" = o.id JOIN "Call" c ON c."runId" = r.id
      WHERE o."ownerId" = ${personId} AND r."createdAt" >= ${from}::date AT TIME ZONE 'UTC'
        AND NOT c.reused AND NOT r.imported AND c."costUsd" IS NOT NULL
      UNION ALL
      SELECT "costUsd" FROM "PastUsage" WHERE day >= ${from}::date AND person = ${personId}
      UNION ALL
      SELECT greatest(0,
        (SELECT sum(e.value::float8) FROM jsonb_each_text(r."usdByModel") e)
        - coalesce((SELECT sum(c."costUsd") FROM "Call" c WHERE c."runId" = r.id AND NOT c.reused), 0))
      FROM "Reservation" r WHERE r."personId" = ${personId}
    ) AS spent`;
  return row?.usd ?? 0;
}

function costs({ usdByModel }: Reserved): boolean {
  return Object.values(usdByModel).some((usd) => usd > 0);
}

function insertReservation(
  id: Prisma.Sql,
  { keyId, personId, usageName, usdByModel }: Reserved,
  from: Prisma.Sql,
): Prisma.Sql {
  return Prisma.sql`
    INSERT INTO "Reservation" (id, "instanceId", "keyId", "personId", "usageName", "usdByModel")
    SELECT ${id}, ${instanceId()}, ${keyId}, ${personId}, ${usageName}, ${jsonForPostgres(usdByModel)}::jsonb ${from}`;
}
