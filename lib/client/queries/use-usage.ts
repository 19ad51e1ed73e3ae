'use client';

import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api } from '@/lib/client/browser/api';
import type { UsageAnswer } from '@/lib/contract/usage-contract';

/** What was used in the last days. The last answer stays while another span is fetched. */
export function useUsage(days: number) {
  return useQuery({
    queryKey: ['usage', days],
    queryFn: () => api<UsageAnswer>('GET', `/api/usage?days=${days}`),
    placeholderData: keepPreviousData,
  });
}

export function usageCsvPath(days: number): string {
  return `/api/usage/csv?days=${days}`;
}
