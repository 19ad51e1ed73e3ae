/**
 * Applies missing migrations at start. Uses Prisma's table (`_prisma_migrations`, SHA-256 of the file) and
 * Prisma's advisory lock, so that its command line agrees.
 */
import { createHash, randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Client } from 'pg';
import { StrataError } from '@/lib/errors';

interface Migration {
  name: string;
  sql: string;
  checksum: string;
}

/** The number that Prisma Migrate locks, so that concurrent starts apply each migration once. */
const advisoryLock = 72_707_369;

/**
 * @param client a connected client of its own.
 * @param names of the migrations to be applied; by default all of the folder.
 * @throws StrataError `unavailable` when an applied migration has changed or an earlier one failed.
 */
export async function applyMigrations(
  client: Client,
  folder: string,
  names: readonly string[] = migrationNames(folder),
): Promise<void> {
  await client.query('SELECT pg_advisory_lock($1)', [advisoryLock]);
  try {
    await client.query(createBooks);
    const { rows } = await client.query<AppliedRow>(
      'SELECT migration_name, checksum, finished_at FROM _prisma_migrations WHERE rolled_back_at IS NULL',
    );
    for (const migration of names.map((name) => readMigration(folder, name))) {
      const applied = rows.find((row) => row.migration_name === migration.name);
      if (applied === undefined) await apply(client, migration);
      else refuseDifference(migration, applied);
    }
  } finally {
    await client.query('SELECT pg_advisory_unlock($1)', [advisoryLock]);
  }
}

/** @throws StrataError `unavailable` when the database lacks a migration of the folder. */
export async function refuseMissingMigrations(
  query: (text: string) => Promise<{ rows: { migration_name: string }[] }>,
  folder: string,
): Promise<void> {
  const { rows } = await query(
    'SELECT migration_name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL',
  );
  const applied = new Set(rows.map(({ migration_name }) => migration_name));
  const missing = migrationNames(folder).filter((name) => !applied.has(name));
  if (missing.length === 0) return;
  throw new StrataError(
    'unavailable',
    `The database lacks the migration ${missing[0]}. Start this version again: it applies what is missing.`,
  );
}

interface AppliedRow {
  migration_name: string;
  checksum: string;
  finished_at: Date | null;
}

const createBooks = `CREATE TABLE IF NOT EXISTS _prisma_migrations (
  id VARCHAR(36) PRIMARY KEY NOT NULL,
  checksum VARCHAR(64) NOT NULL,
  finished_at TIMESTAMPTZ,
  migration_name VARCHAR(255) NOT NULL,
  logs TEXT,
  rolled_back_at TIMESTAMPTZ,
  started_at TIMESTAMPTZ NOT NULL DEFAULT now(),
  applied_steps_count INTEGER NOT NULL DEFAULT 0
)`;

function readMigration(folder: string, name: string): Migration {
  const sql = readFileSync(path.join(folder, name, 'migration.sql'), 'utf8');
  return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') };
}

/** The names of all migrations, in their order. */
export function migrationNames(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .toSorted();
}

/** Applies a migration and records it in one transaction. */
async function apply(client: Client, { name, sql, checksum }: Migration): Promise<void> {
  try {
    await client.query('BEGIN');
    await client.query(sql);
    await client.query(
      `INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count)
       VALUES ($1, $2, $3, now(), 1)`,
      [randomUUID(), checksum, name],
    );
    await client.query('COMMIT');
  } catch (cause) {
    await client.query('ROLLBACK');
    throw new StrataError(
      'unavailable',
      `The migration ${name} failed and changed nothing: ${String(cause)}`,
      { cause },
    );
  }
}

function refuseDifference({ name, checksum }: Migration, applied: AppliedRow): void {
  if (applied.finished_at === null) {
    throw new StrataError(
      'unavailable',
      `The migration ${name} was begun by another tool and never finished: mend it.`,
    );
  }
  if (applied.checksum !== checksum) {
    throw new StrataError(
      'unavailable',
      `The migration ${name} is not the one that this database was made with.`,
    );
  }
}
