/**
 * Coded errors for requests that cannot be fulfilled, with messages that say what to do.
 *
 * They are thrown anywhere on the server and become RFC 9457 problem documents in
 * `lib/server/http/problem.ts`. Failures of model calls are values, not exceptions: see
 * `lib/moa/events/call-error.ts`.
 */

/**
 * One invalid field of a request body: `path` is a JSON pointer ("/layers/0/proposers"), `detail` says what
 * is wrong.
 */
export interface FieldError {
  path: string;
  detail: string;
}

const statusByCode = {
  invalid_request: 400,
  unauthorized: 401,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  body_too_large: 413,
  unsupported_media_type: 415,
  unprocessable: 422,
  over_budget: 422,
  rate_limited: 429,
  unavailable: 503,
} as const;

export type ErrorCode = keyof typeof statusByCode;

const marker = Symbol.for('strata.error');

export class StrataError extends Error {
  readonly code: ErrorCode;
  /** The HTTP status of the response. */
  readonly status: number;
  readonly fields: readonly FieldError[];
  /** Survives bundling, where a class can exist twice and `instanceof` fails. */
  readonly [marker] = true;

  constructor(
    code: ErrorCode,
    message: string,
    options: { fields?: readonly FieldError[]; cause?: unknown } = {},
  ) {
    super(message, { cause: options.cause });
    this.name = 'StrataError';
    this.code = code;
    this.status = statusByCode[code];
    this.fields = options.fields ?? [];
  }

  static isInstance(value: unknown): value is StrataError {
    return typeof value === 'object' && value !== null && marker in value;
  }
}

/** Returns the value, or throws a 404 that names what is missing: "No such conversation." */
export function found<T>(value: T | null | undefined, what: string): T {
  if (value === null || value === undefined) throw new StrataError('not_found', `No such ${what}.`);
  return value;
}
