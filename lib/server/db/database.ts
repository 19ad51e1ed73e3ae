/** The process's one database, open from boot to shutdown. */
import { StrataError } from '@/lib/errors';
import { processSingleton } from '@/lib/server/process-singleton';
import type { Prisma, PrismaClient } from './generated/client';

export interface Database {
  readonly prisma: PrismaClient;
  /**
   * Runs one statement past Prisma's client, which copies each parameter three times and keeps those of its last hundred
   * statements: for what carries much, often (docs/performance.md). Rejects with pg's errors.
   */
  execute(statement: Prisma.Sql): Promise<void>;
  /** Settles when the database answers. */
  check(): Promise<void>;
  close(): Promise<void>;
}

const holder = processSingleton<{ database: Database | null }>('database', () => ({ database: null }));

export function setDatabase(database: Database): void {
  holder.database = database;
}

/** @throws StrataError `unavailable` before boot has opened it. */
export function database(): Database {
  if (holder.database === null)
    throw new StrataError('unavailable', 'The database is not open yet. Try again shortly.');
  return holder.database;
}

export function prisma(): PrismaClient {
  return database().prisma;
}
