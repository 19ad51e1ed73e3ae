import { QueryClient } from '@tanstack/react-query';
import { ApiError } from '@/lib/api/api-client';

const staleMs = 5_000;
const retries = 2;

/** The cache of server state of one page. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: staleMs,
        retry: (failures, error) => failures < retries && mayPass(error),
        networkMode: 'always',
      },
      // The server may run on this very machine: being offline says nothing about it, and must not hold anything back.
      mutations: { networkMode: 'always' },
    },
  });
}

/** Whether the same request may be answered better a moment later. A refusal stays one. */
export function mayPass(error: unknown): boolean {
  return error instanceof ApiError && (error.status === 0 || error.status >= 500);
}
