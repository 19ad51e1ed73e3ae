/** Our own API, from outside: JSON in, JSON out, a problem document as an error in plain words. */
import type { Problem } from '@/lib/contract/problem-contract';

export class ApiError extends Error {
  /** The HTTP status; 0 when no answer came at all. */
  readonly status: number;
  constructor(message: string, status: number) {
    super(message);
    this.name = 'ApiError';
    this.status = status;
  }
}

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** One request to the API and the body of its answer. @throws ApiError whose message can be shown as it is. */
export type Api = <T>(method: Method, path: string, body?: unknown) => Promise<T>;

/**
 * @param send brings a request to the server; rejects when no answer came.
 * @param unreachable what to tell when it does.
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
    if (!response.ok) throw new ApiError(await reasonOf(response), response.status);
    return response.status === 204 ? (undefined as T) : parse<T>(response);
  };
}

async function parse<T>(response: Response): Promise<T> {
  return response.json().catch(() => {
    throw new ApiError('The server’s answer broke off. Try again.', 0);
  });
}

/** The words of a problem document, or what can be said without one. */
export async function reasonOf(response: Response): Promise<string> {
  const problem: Partial<Problem> | null = await response.json().catch(() => null);
  return problem?.detail ?? `The server answered with ${response.status}.`;
}

/** What to tell the person about anything that was thrown. */
export function messageOf(error: unknown): string {
  return error instanceof ApiError ? error.message : 'Something went wrong in this page. Reload it to go on.';
}
