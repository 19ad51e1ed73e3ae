/** Fails when the migrations do not produce the schema. Part of `npm test`. */
import { missingMigration } from '../prisma/diff.mjs';

const sql = await missingMigration();
if (/^(?!--)\S/m.test(sql)) {
  console.error(
    `prisma/schema.prisma and prisma/migrations differ. Run npm run db:migration -- name. Missing:\n${sql}`,
  );
  process.exit(1);
}
console.log('Schema and migrations agree.');
process.exit(0);
