/** An error of the API as an answer. */
import type { ApiError } from '@/lib/server/openai/wire/openai-errors';

/** Clients of OpenAI's ask again by themselves unless `x-should-retry` says that it helps nothing. */
export function apiErrorResponse({ status, body, retry }: ApiError): Response {
  return Response.json(body, { status, headers: { 'x-should-retry': String(retry) } });
}
