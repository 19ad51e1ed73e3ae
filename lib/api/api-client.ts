/** A client of the HTTP API: JSON in, JSON out. Problem documents become errors with plain messages. */
import type { Problem } from '@/lib/contract/problem-contract';

interface InvalidField {
  path: string;
  detail: string;
}

export class ApiError extends Error {
  /** The HTTP status; 0 when no response arrived. */
  readonly status: number;
  /** Each invalid field, by its path in the body. */
  readonly fields: readonly InvalidField[];
  constructor(message: string, status: number, fields: readonly InvalidField[] = []) {
    super(message);
    this.name = 'ApiError';
    this.status = status;
    this.fields = fields;
  }

  /** What is wrong in detail, in sentences. */
  get details(): string[] {
    return this.fields.map(({ detail }) => detail);
  }
}

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/**
 * Sends one request and returns the body of the response.
 * @throws ApiError whose message can be shown to a person.
 */
export type Api = <T>(method: Method, path: string, body?: unknown) => Promise<T>;

/**
 * @param send sends a request to the server; rejects when no response arrives.
 * @param unreachable returns the message for that case.
 */
export function createApi(
  send: (path: string, init: RequestInit) => Promise<Response>,
  unreachable: (cause: unknown) => string,
): Api {
  return async function request<T>(method: Method, path: string, body?: unknown): Promise<T> {
    const response = await send(path, {
      method,
      headers: {
        accept: 'application/json',
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      body: body === undefined ? undefined : JSON.stringify(body),
    }).catch((cause: unknown) => {
      throw new ApiError(unreachable(cause), 0);
    });
    if (!response.ok) throw await errorOf(response);
    return response.status === 204 ? (undefined as T) : parse<T>(response);
  };
}

async function parse<T>(response: Response): Promise<T> {
  return response.json().catch(() => {
    throw new ApiError('The server’s answer broke off. Try again.', 0);
  });
}

/** The problem document of a response as an error. */
export async function errorOf(response: Response): Promise<ApiError> {
  const problem: Partial<Problem> | null = await response.json().catch(() => null);
  const reason = problem?.detail ?? `The server answered with ${response.status}.`;
  return new ApiError(reason, response.status, problem?.errors);
}

/** The message to show for any thrown value. */
export function messageOf(error: unknown): string {
  return error instanceof ApiError ? error.message : 'Something went wrong in this page. Reload it to go on.';
}
