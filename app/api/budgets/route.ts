import { budgetsSchema } from '@/lib/spending/budgets';
import { saveBudgets } from '@/lib/server/db/queries/budget-queries';
import { readBody } from '@/lib/server/http/read-body';
import { json, route } from '@/lib/server/http/api-route';
import { readBudgets } from '@/lib/server/spending/check-budget';

export const GET = route(async () => json({ budgets: await readBudgets() }));

export const PUT = route(async (request) => {
  const budgets = await readBody(request, budgetsSchema);
  await saveBudgets(budgets);
  return json({ budgets });
});
