/**
 * Wraps every route handler below /api: checks Host and Origin, and turns thrown errors into RFC 9457 problem
 * responses.
 */
import { StrataError } from '@/lib/errors';
import { accessOf } from '@/lib/server/auth/accounts/access-of-request';
import { currentPerson, withAccess } from '@/lib/server/db/access/access';
import { logContext, traceOf } from '@/lib/server/log-context';
import { defectProblem, problemOf, problemResponse } from './problem';
import { guardPageRequest } from './request-guard';
import { newRequestId } from './request-id';
import { toStrataError } from './to-strata-error';

type Handler<P> = (request: Request, params: P) => Promise<Response>;

type NextHandler<P> = (request: Request, context: { params: Promise<P> }) => Promise<Response>;

/**
 * Makes a Next route handler from a handler that may throw. With accounts, only people who have logged in reach it. Path
 * parameters that cannot be ids are a 404.
 */
export function route<P extends Record<string, string | string[]> = Record<string, never>>(
  handler: Handler<P>,
): NextHandler<P> {
  return publicRoute<P>((request, params) => {
    currentPerson();
    return handler(request, params);
  });
}

/** The same for everybody who reaches the server: links and logins. */
export function publicRoute<P extends Record<string, string | string[]> = Record<string, never>>(
  handler: Handler<P>,
): NextHandler<P> {
  return guardedRoute(handler, guardPageRequest);
}

/**
 * A route that load balancers and orchestrators call by the address of the server, which no setting names. It says
 * nothing about anybody's data.
 */
export function probeRoute(handler: Handler<Record<string, never>>) {
  return guardedRoute(handler, () => {});
}

/** @param guard throws when it refuses the request. */
export function guardedRoute<P extends Record<string, string | string[]> = Record<string, never>>(
  handler: Handler<P>,
  guard: (request: Request) => void,
): NextHandler<P> {
  return async (request, context) => {
    const requestId = newRequestId();
    const client = request.headers.get('x-strata-client') ?? '';
    const response = await logContext.run({ requestId, client, ...traceOf(request.headers) }, () =>
      answer(handler, guard, request, context),
    );
    response.headers.set('x-request-id', requestId);
    return response;
  };
}

async function answer<P extends Record<string, string | string[]>>(
  handler: Handler<P>,
  guard: (request: Request) => void,
  request: Request,
  context: { params: Promise<P> },
): Promise<Response> {
  try {
    guard(request);
    // Next passes no params to a route without parameters.
    const params = (await context.params) ?? ({} as P);
    for (const value of Object.values(params)) if (typeof value === 'string') refuseImpossibleId(value);
    return await withAccess(await accessOf(request.headers), () => handler(request, params));
  } catch (error) {
    const refusal = toStrataError(error, request);
    return problemResponse(refusal === null ? defectProblem : problemOf(refusal));
  }
}

/** Shorter responses are not compressed: creating a compressor takes longer than sending them. */
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
    throw new StrataError('not_found', 'Invalid id.');
  }
}
