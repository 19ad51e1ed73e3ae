/** Responds with an error in OpenAI's format. */
import { retryHeaders } from '@/lib/server/http/retry-headers';
import type { ApiError } from '@/lib/server/openai/wire/openai-errors';

/** OpenAI's clients retry by themselves unless `x-should-retry` is false. */
export function apiErrorResponse({ status, body, retry }: ApiError): Response {
  return Response.json(body, {
    status,
    headers: { 'x-should-retry': String(retry), ...retryHeaders(status) },
  });
}
