/**
 * Wraps every route handler below /v1: checks Host, Origin and API key, and turns thrown errors into OpenAI's
 * error format.
 */
import { StrataError } from '@/lib/errors';
import { withAccess } from '@/lib/server/db/access/access';
import { guardApiClientRequest, guardPreflight } from '@/lib/server/http/request-guard';
import { newRequestId } from '@/lib/server/http/request-id';
import { toStrataError } from '@/lib/server/http/to-strata-error';
import { logContext, traceOf } from '@/lib/server/log-context';
import { apiErrorOf, defectError } from '@/lib/server/openai/wire/openai-errors';
import { depthOf, maxDepth, requestDepth } from '@/lib/server/request-depth';
import { accessOfCaller, type Caller, callerOf } from './api-caller';
import { corsHeaders, preflightResponse } from './cors';
import { apiErrorResponse } from './openai-error-response';

export interface ApiContext<P> {
  params: P;
  caller: Caller;
  /** Headers of every response to this request, including errors. */
  headers: Headers;
}

type Handler<P> = (request: Request, context: ApiContext<P>) => Promise<Response>;

/** Makes a Next route handler from a handler that may throw. */
export function openAIRoute<P = Record<string, never>>(handler: Handler<P>) {
  return async (request: Request, context: { params: Promise<P> }): Promise<Response> => {
    const headers = new Headers(corsHeaders(request.headers.get('origin')));
    const requestId = newRequestId();
    headers.set('x-request-id', requestId);
    // No compression: it would delay a stream, and creating a compressor takes longer than sending an answer.
    headers.set('cache-control', 'no-store, no-transform');
    const response = await logContext.run({ requestId, ...traceOf(request.headers) }, () =>
      answer(handler, request, context, headers),
    );
    for (const [name, value] of headers) response.headers.set(name, value);
    return response;
  };
}

async function answer<P>(
  handler: Handler<P>,
  request: Request,
  context: { params: Promise<P> },
  headers: Headers,
): Promise<Response> {
  const depth = depthOf(request.headers);
  try {
    const key = guardApiClientRequest(request);
    refuseLoop(depth);
    const params = (await context.params) ?? ({} as P);
    const caller = await callerOf(request, key);
    return await withAccess(accessOfCaller(caller), () =>
      requestDepth.run(depth, () => handler(request, { params, caller, headers })),
    );
  } catch (error) {
    return errorResponse(request, error);
  }
}

/** @throws StrataError `invalid_request` for a request that has passed through two instances of Strata. */
function refuseLoop(depth: number): void {
  if (depth <= maxDepth) return;
  throw new StrataError(
    'invalid_request',
    'This request came from a Strata that another Strata had called. An endpoint leads back to a mixture: remove it in ' +
      'Settings.',
  );
}

/** Answers preflight requests of other origins. */
export async function OPTIONS(request: Request): Promise<Response> {
  const requestId = newRequestId();
  const response = logContext.run({ requestId }, () => preflight(request));
  response.headers.set('x-request-id', requestId);
  return response;
}

function preflight(request: Request): Response {
  try {
    guardPreflight(request);
    return preflightResponse(request.headers);
  } catch (error) {
    return errorResponse(request, error);
  }
}

function errorResponse(request: Request, error: unknown): Response {
  const refusal = toStrataError(error, request);
  return apiErrorResponse(refusal === null ? defectError : apiErrorOf(refusal));
}
