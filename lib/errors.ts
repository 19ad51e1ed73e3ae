/**
 * Coded errors: what a person or a program did that cannot be done, in words they can act on.
 *
 * Thrown anywhere on the server, turned into an RFC 9457 problem document in one place
 * (`lib/server/http/problem.ts`). Failures of a model call are not exceptions but values: see
 * `lib/moa/events/call-error.ts`.
 */

/** One bad field of a request body: `path` as a JSON pointer ("/layers/0/proposers"), `detail` in plain words. */
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
  /** The HTTP status that this error answers a request with. */
  readonly status: number;
  readonly fields: readonly FieldError[];
  /** Survives bundling, where one class can exist twice and `instanceof` lies. */
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
