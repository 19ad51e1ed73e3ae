import { queryOptions } from '@tanstack/react-query';
import { api } from '@/lib/client/browser/api';
import type { MixtureEntry } from '@/lib/contract/mixture-contract';

const minuteMs = 60_000;

/** All mixtures. Pages receive them from the server: `app/(app)/layout.tsx`. */
export const mixturesQuery = queryOptions({
  queryKey: ['mixtures'],
  queryFn: () => api<{ items: MixtureEntry[] }>('GET', '/api/mixtures'),
  staleTime: minuteMs,
});
