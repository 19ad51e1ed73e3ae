import { readFileSync } from 'node:fs';
import path from 'node:path';
import { migrationNames } from '@/lib/server/db/migrate';

/** The names of all tables that any migration makes, also of those that later ones rename or drop. */
export function ownTables(migrations: string): string[] {
  const sql = migrationNames(migrations).map((name) =>
    readFileSync(path.join(migrations, name, 'migration.sql'), 'utf8'),
  );
  const names = sql.flatMap((text) => [...text.matchAll(/(?:CREATE TABLE|RENAME TO) "(\w+)"/g)]);
  return [...new Set(names.flatMap(([, name]) => name ?? []))];
}
