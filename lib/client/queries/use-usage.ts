'use client';

import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api } from '@/lib/client/browser/api';
import type { UsageAnswer } from '@/lib/contract/usage-contract';

/** The usage of the last days. The previous response stays while another period loads. */
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
