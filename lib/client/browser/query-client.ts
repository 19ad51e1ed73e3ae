import {
  type InvalidateOptions,
  type InvalidateQueryFilters,
  MutationCache,
  QueryCache,
  QueryClient,
  type QueryKey,
} from '@tanstack/react-query';
import { ApiError } from '@/lib/api/api-client';

const staleMs = 5_000;
const retries = 2;

/** The cache of server state for one page. */
export function createQueryClient(): QueryClient {
  return new StateOfServer({
    queryCache: new QueryCache({ onError: goToLogin }),
    mutationCache: new MutationCache({ onError: goToLogin }),
    defaultOptions: {
      queries: {
        staleTime: staleMs,
        retry: (failures, error) => failures < retries && mayPass(error),
        networkMode: 'always',
      },
      // The server may run on this machine, so the browser's offline state must not pause requests.
      mutations: { networkMode: 'always' },
    },
  });
}

/** A session that has ended: the login comes back to this page. */
function goToLogin(error: unknown): void {
  if (!(error instanceof ApiError) || error.status !== 401) return;
  const { pathname, search } = location;
  location.assign(`/login?to=${encodeURIComponent(pathname + search)}`);
}

/** Whether the same request may succeed later. A refusal stays one. */
export function mayPass(error: unknown): boolean {
  return error instanceof ApiError && (error.status === 0 || error.status >= 500);
}

/**
 * React Query does not repeat a first load that is in flight when its key is invalidated, although the load may have
 * read the state before the change. Here, such a load starts again.
 */
class StateOfServer extends QueryClient {
  override async invalidateQueries<K extends QueryKey = QueryKey>(
    filters?: InvalidateQueryFilters<K>,
    options?: InvalidateOptions,
  ): Promise<void> {
    const firstLoads = this.getQueryCache()
      .findAll({ ...filters, fetchStatus: 'fetching' })
      .filter(({ state }) => state.data === undefined);
    await Promise.all(firstLoads.map((query) => query.cancel({ revert: true })));
    return super.invalidateQueries(filters, options);
  }
}
