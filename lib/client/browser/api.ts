import { createApi } from '@/lib/api/api-client';

export const unreachable = 'Strata cannot be reached. Check that it is running, then try again.';

/** The API of the server that the page came from. */
export const api = createApi(
  (path, init) => fetch(path, init),
  () => unreachable,
);
