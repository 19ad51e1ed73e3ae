'use client';

import { useInfiniteQuery } from '@tanstack/react-query';
import { api } from '@/lib/client/browser/api';
import type { ApiRunPage } from '@/lib/contract/api-run-contract';

const pageSize = 50;
/** The refetch interval while a run of the list is in progress. */
const whileRunningMs = 3_000;

/** The API runs, newest first, page by page. */
export function useApiRuns() {
  return useInfiniteQuery({
    queryKey: ['api-runs'],
    queryFn: ({ pageParam }) => api<ApiRunPage>('GET', `/api/runs?${pageQuery(pageParam)}`),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    staleTime: 0,
    refetchInterval: ({ state }) =>
      state.data?.pages.some(({ items }) => items.some(({ status }) => status === 'running'))
        ? whileRunningMs
        : false,
  });
}

function pageQuery(cursor: string): URLSearchParams {
  return new URLSearchParams({ limit: String(pageSize), ...(cursor === '' ? {} : { cursor }) });
}
