/**
 * Wraps every route handler below /v1: checks Host, Origin and API key, and turns thrown errors into OpenAI's
 * error format.
 */
import { guardApiClientRequest, guardPreflight } from '@/lib/server/http/request-guard';
import { newRequestId } from '@/lib/server/http/request-id';
import { toStrataError } from '@/lib/server/http/to-strata-error';
import { logContext } from '@/lib/server/log-context';
import { apiErrorOf, defectError } from '@/lib/server/openai/wire/openai-errors';
import { type Caller, callerOf } from './api-caller';
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
    const response = await logContext.run({ requestId }, () => answer(handler, request, context, headers));
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
  try {
    guardApiClientRequest(request);
    const params = (await context.params) ?? ({} as P);
    return await handler(request, { params, caller: await callerOf(request), headers });
  } catch (error) {
    return errorResponse(request, error);
  }
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
