/** Every address below /api that no other route has: a problem document instead of a page. */
import { StrataError } from '@/lib/errors';
import { publicRoute } from '@/lib/server/http/api-route';

const notFound = publicRoute<{ path: string[] }>(async (request) => {
  const { pathname } = new URL(request.url);
  throw new StrataError(
    'not_found',
    `There is nothing at ${pathname.slice(0, 200)}. GET /api/openapi.json lists what there is.`,
  );
});

export { notFound as DELETE, notFound as GET, notFound as PATCH, notFound as POST, notFound as PUT };
