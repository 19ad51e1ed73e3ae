import { auditPerson } from '@/lib/server/db/accounts/audit-queries';
import { saveBudgets } from '@/lib/server/db/queries/spending/budget-queries';
import { json, route } from '@/lib/server/http/api-route';
import { readBody } from '@/lib/server/http/read-body';
import { readBudgets } from '@/lib/server/spending/check-budget';
import { budgetsSchema } from '@/lib/spending/budgets';

export const GET = route(async () => json({ budgets: await readBudgets() }));

export const PUT = route(async (request) => {
  const budgets = await readBody(request, budgetsSchema);
  await saveBudgets(budgets);
  await auditPerson('budgets.changed', null);
  return json({ budgets });
});
