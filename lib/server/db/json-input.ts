import type { Prisma } from './generated/client';
import { jsonForPostgres } from './sanitize-for-postgres';

/** A value as Prisma's client takes it for a `jsonb` column, without what PostgreSQL refuses. */
export function jsonInput(value: unknown): Prisma.InputJsonValue {
  return JSON.parse(jsonForPostgres(value));
}
