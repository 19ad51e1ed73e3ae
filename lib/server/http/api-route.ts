/** The rim of every route below /api: the door, and what is thrown becomes a problem document; nothing else leaves it. */
import { StrataError } from '@/lib/errors';
import { defectProblem, problemOf, problemResponse } from './problem';
import { guardPageRequest } from './request-guard';
import { toStrataError } from './to-strata-error';

type Handler<P> = (request: Request, params: P) => Promise<Response>;

/** A route handler of Next out of one that may throw. Path parameters that cannot be ids are not found. */
export function route<P extends Record<string, string | string[]> = Record<string, never>>(
  handler: Handler<P>,
) {
  return async (request: Request, context: { params: Promise<P> }): Promise<Response> => {
    try {
      guardPageRequest(request);
      // Next hands a route without parameters none at all.
      const params = (await context.params) ?? ({} as P);
      for (const value of Object.values(params)) if (typeof value === 'string') refuseImpossibleId(value);
      return await handler(request, params);
    } catch (error) {
      const refusal = toStrataError(error, request);
      return problemResponse(refusal === null ? defectProblem : problemOf(refusal));
    }
  };
}

/** An answer under this length is sent as it is: making a compressor for it takes longer than sending it. */
const worthCompressing = 16 * 1024;

export function json(body: unknown, status = 200): Response {
  const text = JSON.stringify(body);
  const compression = text.length < worthCompressing ? ', no-transform' : '';
  return new Response(text, {
    status,
    headers: { 'content-type': 'application/json', 'cache-control': `no-store${compression}` },
  });
}

export function noContent(): Response {
  return new Response(null, { status: 204 });
}

function refuseImpossibleId(value: string): void {
  if (value.length > 64 || !/^[A-Za-z0-9._-]+$/.test(value)) {
    throw new StrataError('not_found', 'Page not found: its id has a form that no id has.');
  }
}
