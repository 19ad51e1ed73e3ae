/** `npm run db:migration -- name`: writes a migration with the difference between the schema and the migrations. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { missingMigration } from '../prisma/diff.mjs';

const name = process.argv[2];
if (!/^[a-z0-9_]+$/.test(name ?? '')) {
  console.error('Name the migration in lower case: npm run db:migration -- add_something');
  process.exit(1);
}
const sql = await missingMigration();
if (!/^(?!--)\S/m.test(sql)) {
  console.log('Schema and migrations agree: nothing to write.');
  process.exit(0);
}
const stamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14);
const folder = path.join(import.meta.dirname, '..', 'prisma', 'migrations', `${stamp}_${name}`);
mkdirSync(folder);
writeFileSync(path.join(folder, 'migration.sql'), sql);
console.log(`Wrote ${folder}/migration.sql. Read it before you commit it.`);
process.exit(0);
