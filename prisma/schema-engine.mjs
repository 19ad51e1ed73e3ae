#!/usr/bin/env node
/**
 * Stands where Prisma's command line expects its native schema engine, so that it downloads none: `generate` needs
 * no engine at all. Whatever would use one is told where migrations are made here.
 */
console.error(
  'Strata writes migrations with `npm run db:migration -- name` and applies them when it starts.',
);
process.exit(1);
