/** The wire schema of a call's error; its types are in `call-error.ts`. */
import { z } from 'zod';

/** The meaning of each code. */
const codes = {
  rate_limit: '429: too many requests or tokens at the moment',
  quota: '402 or 429: the quota or the credit of the key is used up, and waiting does not help',
  auth: '401, 403: a key is missing, wrong or not allowed',
  not_found: '404: no such model or endpoint',
  bad_request: 'another 4xx',
  upstream: '5xx, or an error inside the stream',
  network: 'refused, reset, DNS, TLS',
  blocked: 'Strata’s own guard refused the request: a redirect, a forbidden address',
  protocol: 'answered something that is not the wire format',
  too_large: 'more text than a call may hold',
  empty: 'finished without any text',
  content_filter: 'the provider’s filter',
  first_token_timeout: 'no token came in time',
  timeout: 'not done in time',
  stopped: 'by a person',
  budget: 'the run would have passed what it may spend',
  late: 'its layer went on without it',
  dropped: 'a person stopped this call alone, and the run went on without it',
  cut: 'a person asked to aggregate now; its text so far, if any, is read as it is',
  interrupted: 'the server ended in the middle',
  skipped: 'nothing was left to do for it',
  not_needed: 'the mixture leaves its layer out: the proposals before it agree, or the question is easy',
} as const;

type Code = keyof typeof codes;

export const callErrorCodeSchema = z.enum(Object.keys(codes) as [Code, ...Code[]]).describe(
  Object.entries(codes)
    .map(([code, meaning]) => `${code}: ${meaning}.`)
    .join(' '),
);

export const callErrorSchema = z
  .object({
    code: callErrorCodeSchema,
    message: z.string().max(2000).describe('One plain sentence: what happened and what to do.'),
    statusCode: z.int().optional().describe('The HTTP status of the provider’s response, if any.'),
    retryAfterMs: z.number().optional().describe('How long the provider asked to wait, in milliseconds.'),
  })
  .describe('Why a model call did not succeed, for people and without secrets.');
