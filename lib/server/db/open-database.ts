/** Opens the database: a PostgreSQL server, or the embedded one. The same adapter and client serve both. */
import path from 'node:path';
import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import { StrataError } from '@/lib/errors';
import { type EmbeddedServer, openEmbedded } from '@/lib/server/db/embedded/open-embedded';
import { PipelinedPool } from '@/lib/server/db/embedded/pipelined-pool';
import { createStatementNames } from '@/lib/server/db/embedded/statement-names';
import type { Database } from './database';
import { PrismaClient } from './generated/client';
import { applyMigrations, refuseMissingMigrations } from './migrate';
import { openNotifications } from './notifications';
import { timedClient } from './timed-client';
import { withoutOptimizedWasm } from './without-optimized-wasm.mjs';

export interface DatabaseOptions {
  /** `postgresql://…`; null for the embedded database. */
  databaseUrl: string | null;
  /** Where the embedded database keeps its files. */
  dataDir: string;
  /** Is told, in words for the operator, when the embedded database ended and was started again. */
  report(what: string): void;
  /** Is told how long each statement took. */
  statementTook(seconds: number): void;
}

/**
 * Opens the database and brings its schema up to date.
 * @throws StrataError `unavailable`, with what to do, when it cannot be opened.
 */
export async function openDatabase({
  databaseUrl,
  dataDir,
  report,
  statementTook,
}: DatabaseOptions): Promise<Database> {
  const embedded = databaseUrl === null ? await openEmbedded(dataDir, report) : null;
  const config =
    embedded === null ? { connectionString: databaseUrl ?? undefined, max: 10 } : embeddedConfig(embedded);
  try {
    await migrate(config);
  } catch (cause) {
    await embedded?.close();
    if (StrataError.isInstance(cause)) throw cause;
    throw new StrataError('unavailable', `The database cannot be reached: ${String(cause)}`, { cause });
  }
  const timed = { ...config, Client: timedClient(statementTook) };
  const pool =
    embedded === null ? new pg.Pool({ ...timed, onConnect: withoutCompiling }) : new PipelinedPool(timed);
  const nameOf = embedded === null ? () => '' : createStatementNames();
  const prisma = new PrismaClient({
    adapter: new PrismaPg(pool, { disposeExternalPool: true, statementNameGenerator: nameOf }),
    transactionOptions: { maxWait: transactionWaitMs, timeout: transactionWaitMs },
  });
  // Creates the WebAssembly module of Prisma's query compiler, whose plans Prisma caches.
  await withoutOptimizedWasm(() => prisma.$connect());
  const notifications =
    databaseUrl === null
      ? null
      : openNotifications(databaseUrl, (text, values) => pool.query({ text, values }));
  return {
    prisma,
    notifications,
    async execute({ text, values }) {
      await pool.query({ name: nameOf({ sql: text }), text, values });
    },
    query: (text, values) => queryOf(pool, text, values),
    connections: () => ({
      open: pool.totalCount,
      idle: pool.idleCount,
      waiting: pool.waitingCount,
    }),
    async check() {
      await refuseMissingMigrations((text) => pool.query(text), migrationsFolder());
    },
    async close() {
      await notifications?.close();
      await prisma.$disconnect();
      await embedded?.close();
    },
  };
}

/**
 * Several statements without values have one transaction at most. When one fails inside it, the embedded database's only
 * session is left in it, so it is rolled back.
 */
/**
 * PostgreSQL compiles a statement that it expects to take long, which takes longer than any of Strata's does: 400 ms for
 * the speeds of models, which then take 5 ms. Not an option of the connection, because PgBouncer refuses those.
 */
async function withoutCompiling(client: pg.ClientBase): Promise<void> {
  await client.query('SET jit = off');
}

async function queryOf(pool: pg.Pool, text: string, values?: unknown[]): Promise<{ rows: unknown[] }> {
  if (values !== undefined && values.length > 0) return pool.query({ text, values });
  const client = await pool.connect();
  try {
    const results: pg.QueryResult | pg.QueryResult[] = await client.query(text);
    return { rows: [results].flat().flatMap(({ rows }) => rows) };
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  } finally {
    client.release();
  }
}

/** Long enough for a database that is locked or busy for ten seconds: a question waits for it rather than fails. */
const transactionWaitMs = 20_000;

/** One connection: PGlite has one session, and the statements of two clients would mix in it. */
function embeddedConfig({ stream }: EmbeddedServer): pg.PoolConfig {
  // `ssl` is set because PGSSLMODE would set it otherwise.
  return { stream, ssl: false, user: 'postgres', database: 'postgres', idleTimeoutMillis: 0 };
}

async function migrate(config: pg.PoolConfig): Promise<void> {
  const client = new pg.Client(config);
  await client.connect();
  try {
    await applyMigrations(client, migrationsFolder());
  } finally {
    await client.end();
  }
}

function migrationsFolder(): string {
  return path.join(process.cwd(), 'prisma', 'migrations');
}
