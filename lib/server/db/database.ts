/** The database of this process, open from start to shutdown. */
import { StrataError } from '@/lib/errors';
import { processSingleton } from '@/lib/server/process-singleton';
import type { Prisma, PrismaClient } from './generated/client';
import type { Notifications } from './notifications';

export interface Database {
  readonly prisma: PrismaClient;
  /**
   * Runs one statement without Prisma's client, which copies each parameter three times and keeps those of
   * its last hundred statements. For large, frequent writes (docs/performance-log.md). Rejects with pg's errors.
   */
  execute(statement: Prisma.Sql): Promise<void>;
  /**
   * Runs SQL of pg-boss, which brings its own: one statement with values, or several without. Rejects with pg's errors.
   */
  query(text: string, values?: unknown[]): Promise<{ rows: unknown[] }>;
  /** Connections of the pool, and who waits for one. */
  connections(): { open: number; idle: number; waiting: number };
  /** Null for the embedded database, which this process does not share. */
  readonly notifications: Notifications | null;
  /**
   * Resolves when the database responds and has all migrations of this version.
   * @throws StrataError `unavailable` when some are missing, as after another backup was restored.
   */
  check(): Promise<void>;
  close(): Promise<void>;
}

const holder = processSingleton<{ database: Database | null }>('database', () => ({ database: null }));

export function setDatabase(database: Database): void {
  holder.database = database;
}

/** @throws StrataError `unavailable` before the database is open. */
export function database(): Database {
  if (holder.database === null)
    throw new StrataError('unavailable', 'The database is not open yet. Try again shortly.');
  return holder.database;
}

export function prisma(): PrismaClient {
  return database().prisma;
}
