import type { QueryClient, QueryKey } from '@tanstack/react-query';

/**
 * Sets what the cache holds for a key. A fetch in flight may have left the server before the change, so it is
 * cancelled, and made again.
 */
export async function replaceQueryData<T>(
  client: QueryClient,
  queryKey: QueryKey,
  update: T | ((known: T | undefined) => T | undefined),
): Promise<void> {
  const wasFetching = client.isFetching({ queryKey, exact: true }) > 0;
  await client.cancelQueries({ queryKey, exact: true });
  client.setQueryData<T>(queryKey, update);
  if (wasFetching) void client.invalidateQueries({ queryKey, exact: true });
}
