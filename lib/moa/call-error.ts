/**
 * Why a model call did not succeed: a value that is streamed, stored and shown, so its words are for people
 * and hold no secret.
 */
export type CallErrorCode =
  | 'rate_limit' // 429
  | 'auth' // 401, 403: a key is missing, wrong or not allowed
  | 'not_found' // 404: no such model or endpoint
  | 'bad_request' // other 4xx
  | 'upstream' // 5xx, or an error inside the stream
  | 'network' // refused, reset, DNS, TLS
  | 'blocked' // our own guard refused the request: a redirect, a forbidden address
  | 'protocol' // answered something that is not the wire format
  | 'too_large' // more text than a call may hold
  | 'empty' // finished without any text
  | 'content_filter'
  | 'first_token_timeout'
  | 'timeout'
  | 'stopped' // by a person
  | 'budget' // the run would have passed what it may spend
  | 'late' // its layer went on without it
  | 'interrupted' // the server ended in the middle
  | 'skipped'; // nothing was left to do for it

export interface CallError {
  code: CallErrorCode;
  /** One plain sentence: what happened and what to do. At most 2,000 characters. */
  message: string;
  /** The HTTP status that the provider answered, when it did. */
  statusCode?: number;
  /** How long the provider asked to wait, in milliseconds. */
  retryAfterMs?: number;
}
