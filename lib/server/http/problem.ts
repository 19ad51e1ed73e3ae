/**
 * Converts errors to RFC 9457 problem documents. Only this file turns errors into HTTP responses below /api.
 */

import type { Problem } from '@/lib/contract/problem-contract';
import type { ErrorCode, StrataError } from '@/lib/errors';
import { retryHeaders } from './retry-headers';

const titles: Record<ErrorCode, string> = {
  invalid_request: 'Invalid request',
  unauthorized: 'Not authorised',
  forbidden: 'Forbidden',
  not_found: 'Not found',
  conflict: 'Conflict',
  body_too_large: 'Body too large',
  unsupported_media_type: 'Unsupported media type',
  unprocessable: 'Cannot be done',
  over_budget: 'Over the budget',
  rate_limited: 'Too many requests',
  unavailable: 'Not available right now',
};

export function problemOf(error: StrataError): Problem {
  return {
    type: `urn:strata:problem:${error.code}`,
    title: titles[error.code],
    status: error.status,
    detail: error.message,
    ...(error.fields.length === 0 ? {} : { errors: [...error.fields] }),
  };
}

/** A defect of Strata: the response does not reveal details. */
export const defectProblem: Problem = {
  type: 'urn:strata:problem:defect',
  title: 'Strata failed',
  status: 500,
  detail: 'Strata failed to handle this request. The server log says why.',
};

export function problemResponse(problem: Problem): Response {
  return new Response(JSON.stringify(problem), {
    status: problem.status,
    headers: {
      'content-type': 'application/problem+json',
      'cache-control': 'no-store, no-transform',
      ...retryHeaders(problem.status),
    },
  });
}
