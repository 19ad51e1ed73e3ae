'use client';

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '@/lib/client/browser/api';
import type { Budgets } from '@/lib/spending/budgets';
import { replaceQueryData } from './replace-query-data';

interface BudgetsAnswer {
  budgets: Budgets;
}
const budgetsKey = ['budgets'] as const;

export function useBudgets() {
  return useQuery({
    queryKey: budgetsKey,
    queryFn: () => api<BudgetsAnswer>('GET', '/api/budgets'),
    select: (answer) => answer.budgets,
  });
}

export function useSaveBudgets() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (budgets: Budgets) => api<BudgetsAnswer>('PUT', '/api/budgets', budgets),
    onSuccess: (answer) => replaceQueryData(client, budgetsKey, answer),
  });
}
