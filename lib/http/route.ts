/** The rim of every route: what it throws becomes a problem document, and nothing else leaves it. */
import { databaseTrouble } from '@/lib/db/trouble';
import { StrataError } from '@/lib/errors';
import { logError } from '@/lib/log';
import { defectProblem, problemOf, problemResponse } from './problem';

type Handler<P> = (request: Request, params: P) => Promise<Response>;

/** A route handler of Next out of one that may throw. Path parameters that cannot be ids are not found. */
export function route<P extends Record<string, string> = Record<string, never>>(handler: Handler<P>) {
  return async (request: Request, context: { params: Promise<P> }): Promise<Response> => {
    try {
      // Next hands a route without parameters none at all.
      const params = (await context.params) ?? ({} as P);
      for (const value of Object.values(params)) refuseImpossibleId(value);
      return await handler(request, params);
    } catch (error) {
      const refusal = StrataError.isInstance(error) ? error : databaseTrouble(error);
      if (refusal === null || refusal.status >= 500) {
        logError(`${request.method} ${new URL(request.url).pathname}`, error);
      }
      return problemResponse(refusal === null ? defectProblem : problemOf(refusal));
    }
  };
}

export function json(body: unknown, status = 200): Response {
  return Response.json(body, { status, headers: { 'cache-control': 'no-store' } });
}

export function noContent(): Response {
  return new Response(null, { status: 204 });
}

function refuseImpossibleId(value: string): void {
  if (value.length > 64 || !/^[A-Za-z0-9._-]+$/.test(value)) {
    throw new StrataError('not_found', 'There is nothing at this address: its id has a form that no id has.');
  }
}
