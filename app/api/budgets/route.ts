import { budgetsSchema } from '@/lib/budget/budgets';
import { saveBudgets } from '@/lib/db/budgets';
import { readBody } from '@/lib/http/body';
import { json, route } from '@/lib/http/route';
import { readBudgets } from '@/lib/runs/budget';

export const GET = route(async () => json({ budgets: await readBudgets() }));

export const PUT = route(async (request) => {
  const budgets = await readBody(request, budgetsSchema);
  await saveBudgets(budgets);
  return json({ budgets });
});
