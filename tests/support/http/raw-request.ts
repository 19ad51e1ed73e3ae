import { request } from 'node:http';
import type { Strata } from '../strata';

export interface RawResponse {
  status: number;
  body: string;
}

/** Sends any header, also Host, unlike Node's fetch: to imitate a rebound name, or a proxy. */
export function rawRequest(
  server: Pick<Strata, 'origin'>,
  method: string,
  path: string,
  headers: Record<string, string>,
  body = '{}',
): Promise<RawResponse> {
  const { promise, resolve, reject } = Promise.withResolvers<RawResponse>();
  const { port } = new URL(server.origin);
  const sent = request({ host: '127.0.0.1', port, method, path, headers }, async (response) => {
    let answer = '';
    for await (const chunk of response) answer += chunk;
    resolve({ status: response.statusCode ?? 0, body: answer });
  });
  sent.on('error', reject);
  sent.end(method === 'POST' ? body : undefined);
  return promise;
}
