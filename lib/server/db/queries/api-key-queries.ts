import type { ReasoningLevel } from '@/lib/contract/api-key-contract';
import { ownerIdOfNew, type Person } from '@/lib/server/db/access/access';
import { personOf } from '@/lib/server/db/access/person-of';
import { owned } from '@/lib/server/db/access/rights';
import { prisma } from '@/lib/server/db/database';
import { Prisma } from '../generated/client';
import type { Executor } from './spending/reservation-queries';

/** A stored API key. Of its secret only the hash is stored. */
export interface StoredApiKey {
  id: string;
  name: string;
  hash: string;
  lastFour: string;
  budgetPerDayUsd: number | null;
  requestsPerMinute: number | null;
  /** Whether it may call models without a known price although it has a budget. */
  allowsUnpriced: boolean;
  /** Slugs; null for every mixture. */
  mixtures: string[] | null;
  keeps: boolean;
  layers: ReasoningLevel;
  createdAt: Date;
  lastUsedAt: Date | null;
  /** Whose it is; null without accounts. */
  owner: Person | null;
}

export type ApiKeyLimits = Pick<
  StoredApiKey,
  'name' | 'budgetPerDayUsd' | 'requestsPerMinute' | 'allowsUnpriced' | 'mixtures' | 'keeps' | 'layers'
>;

/** Newest first, without revoked keys. */
export async function listApiKeys(): Promise<StoredApiKey[]> {
  const rows = await prisma().apiKey.findMany({
    where: { revokedAt: null, ...owned() },
    orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
    include: withOwner,
  });
  return rows.map(toStored);
}

/** For the request that carries it: nobody is known yet. Null when the key is unknown or revoked. */
export async function findApiKey(id: string): Promise<StoredApiKey | null> {
  const row = await prisma().apiKey.findUnique({ where: { id, revokedAt: null }, include: withOwner });
  return row && toStored(row);
}

export async function insertApiKey({ mixtures, ...key }: Omit<StoredApiKey, 'owner'>): Promise<StoredApiKey> {
  const row = await prisma().apiKey.create({
    data: { ...key, ownerId: ownerIdOfNew(), mixtures: mixtures ?? Prisma.DbNull },
    include: withOwner,
  });
  return toStored(row);
}

/** Null when the key is unknown or revoked. */
export async function updateApiKey(
  id: string,
  { mixtures, ...changes }: Partial<ApiKeyLimits>,
): Promise<StoredApiKey | null> {
  const data = {
    ...changes,
    ...(mixtures === undefined ? {} : { mixtures: mixtures ?? Prisma.DbNull }),
  };
  const [row] = await prisma().apiKey.updateManyAndReturn({
    where: { id, revokedAt: null, ...owned() },
    data,
    include: withOwner,
  });
  return row === undefined ? null : toStored(row);
}

/** False when the key is unknown or already revoked. */
export async function revokeApiKey(id: string, now: Date): Promise<boolean> {
  const { count } = await prisma().apiKey.updateMany({
    where: { id, revokedAt: null, ...owned() },
    data: { revokedAt: now },
  });
  return count > 0;
}

export async function markApiKeyUsed(id: string, now: Date): Promise<void> {
  await prisma().apiKey.updateMany({ where: { id }, data: { lastUsedAt: now } });
}

/**
 * Takes one request from the key's bucket, if there is one. One statement, and the database's clock, so that all instances
 * agree.
 * @param limit requests a minute, which is also what the bucket holds.
 */
export async function takeFromBucket(id: string, limit: number): Promise<{ left: number; taken: boolean }> {
  const [row] = await prisma().$queryRaw<{ left: number; taken: boolean }[]>`
    WITH filled AS (
      SELECT id, coalesce(least(${limit}::float8,
        "requestsLeft" + extract(epoch FROM clock_timestamp() - "requestsLeftAt") * ${limit}::float8 / 60), ${limit}) AS there
      FROM "ApiKey" WHERE id = ${id} FOR UPDATE
    )
    UPDATE "ApiKey" k SET
      "requestsLeft" = filled.there - CASE WHEN filled.there >= 1 THEN 1 ELSE 0 END, "requestsLeftAt" = clock_timestamp()
    FROM filled WHERE k.id = filled.id
    RETURNING k."requestsLeft" AS left, filled.there >= 1 AS taken`;
  return row ?? { left: 0, taken: false };
}

/** The costs of keys on a day ("2026-11-24", UTC), in USD by id. Keys without costs are absent. */
export async function apiKeyCosts(db: Executor, day: string): Promise<Map<string, number>> {
  const rows = await db.apiKeyDay.findMany({ where: { day: new Date(day) } });
  return new Map(rows.map(({ keyId, costUsd }) => [keyId, costUsd]));
}

export async function addApiKeyCosts(
  costs: readonly { keyId: string; day: string; costUsd: number }[],
): Promise<void> {
  await prisma().$executeRaw`
    INSERT INTO "ApiKeyDay" ("keyId", day, "costUsd")
    SELECT * FROM unnest(
      ${costs.map(({ keyId }) => keyId)}::text[],
      ${costs.map(({ day }) => day)}::date[],
      ${costs.map(({ costUsd }) => costUsd)}::float8[]
    )
    ON CONFLICT ("keyId", day) DO UPDATE SET "costUsd" = "ApiKeyDay"."costUsd" + excluded."costUsd"`;
}

const withOwner = { owner: true } as const;

function toStored({
  mixtures,
  layers,
  owner,
  ownerId: _o,
  revokedAt: _r,
  requestsLeft: _l,
  requestsLeftAt: _a,
  ...row
}: Prisma.ApiKeyGetPayload<{ include: typeof withOwner }>): StoredApiKey {
  return {
    ...row,
    owner: owner && personOf(owner),
    mixtures: mixtures as string[] | null,
    layers: layers as ReasoningLevel,
  };
}
