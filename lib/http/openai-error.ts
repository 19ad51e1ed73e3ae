/** An error of the API as an answer. */
import type { ApiError } from '@/lib/openai/errors';

export function apiErrorResponse({ status, body, retry }: ApiError, headers: HeadersInit = {}): Response {
  const answer = Response.json(body, { status, headers });
  answer.headers.set('cache-control', 'no-store');
  answer.headers.set('x-should-retry', String(retry));
  return answer;
}
