/** The rim of every route below /v1: what it throws becomes an error as OpenAI's clients expect it. */
import { databaseTrouble } from '@/lib/db/trouble';
import { StrataError } from '@/lib/errors';
import { logError } from '@/lib/log';
import { apiErrorOf, defectError } from '@/lib/openai/errors';
import { apiErrorResponse } from './openai-error';

type Handler<P> = (request: Request, params: P) => Promise<Response>;

/** A route handler of Next out of one that may throw. */
export function openAIRoute<P = Record<string, never>>(handler: Handler<P>) {
  return async (request: Request, context: { params: Promise<P> }): Promise<Response> => {
    try {
      return await handler(request, (await context.params) ?? ({} as P));
    } catch (error) {
      const refusal = StrataError.isInstance(error) ? error : databaseTrouble(error);
      if (refusal === null || refusal.status >= 500) {
        logError(`${request.method} ${new URL(request.url).pathname}`, error);
      }
      return apiErrorResponse(refusal === null ? defectError : apiErrorOf(refusal));
    }
  };
}
