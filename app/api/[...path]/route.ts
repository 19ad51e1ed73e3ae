/** Every address below /api that no other route has: a problem document instead of a page. */
import { StrataError } from '@/lib/errors';
import { problemOf, problemResponse } from '@/lib/http/problem';

async function notFound(request: Request): Promise<Response> {
  const { pathname } = new URL(request.url);
  return problemResponse(
    problemOf(
      new StrataError(
        'not_found',
        `There is nothing at ${pathname.slice(0, 200)}. GET /api/openapi.json lists what there is.`,
      ),
    ),
  );
}

export { notFound as DELETE, notFound as GET, notFound as PATCH, notFound as POST, notFound as PUT };
