import { queryOptions } from '@tanstack/react-query';
import { api } from '@/lib/client/browser/api';
import type { AccountState } from '@/lib/contract/account-contract';

/** Whether people log in, and who has. The layout brings it with the page. */
export const accountQuery = queryOptions({
  queryKey: ['account'] as const,
  queryFn: () => api<AccountState>('GET', '/api/account'),
  staleTime: 60_000,
});
