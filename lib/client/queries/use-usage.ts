'use client';

import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api } from '@/lib/client/browser/api';
import type { InfluenceAnswer, UsageAnswer } from '@/lib/contract/usage-contract';

/** The usage of the last days. The previous response stays while another period loads. */
export function useUsage(days: number, of: 'me' | 'team') {
  return useQuery({
    queryKey: ['usage', days, of],
    queryFn: () => api<UsageAnswer>('GET', `/api/usage?days=${days}&of=${of}`),
    placeholderData: keepPreviousData,
  });
}

/** What models gave to the answers of the last days. Asked again while runs are not compared yet. */
export function useInfluenceOfDays(days: number) {
  return useQuery({
    queryKey: ['influence', days],
    queryFn: () => api<InfluenceAnswer>('GET', `/api/usage/influence?days=${days}`),
    refetchInterval: ({ state }) => ((state.data?.pending ?? 0) > 0 ? 500 : false),
    placeholderData: keepPreviousData,
  });
}

export function usageCsvPath(days: number, of: 'me' | 'team'): string {
  return `/api/usage/csv?days=${days}&of=${of}`;
}
