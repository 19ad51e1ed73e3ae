import { requireOwner } from '@/lib/server/db/access/access';
import { prisma } from '@/lib/server/db/database';
import { jsonForPostgres } from '@/lib/server/db/sanitize-for-postgres';
import type { Budgets } from '@/lib/spending/budgets';

/** The id of the only row. */
const id = 'budgets';

/** Null when no budgets were ever set. */
export async function findBudgets(): Promise<Budgets | null> {
  const row = await prisma().setting.findUnique({ where: { id }, select: { value: true } });
  return (row?.value ?? null) as Budgets | null;
}

export async function saveBudgets(budgets: Budgets): Promise<void> {
  requireOwner();
  await prisma().$executeRaw`
    INSERT INTO "Setting" (id, value) VALUES (${id}, ${jsonForPostgres(budgets)}::jsonb)
    ON CONFLICT (id) DO UPDATE SET value = excluded.value`;
}
