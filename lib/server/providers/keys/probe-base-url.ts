/** Finds the path of an API below an address: people copy the address of a host, and APIs are at `/v1` of it. */
import { z } from 'zod';
import type { Endpoint } from '@/lib/server/providers/known-providers';
import { listingOfEndpoint, listModels } from '@/lib/server/providers/registry/list-models';

const timeoutMs = 2_000;
const furtherPaths = ['/v1', '/api/v1', '/openai/v1', '/api', '/v1beta/openai'];

/**
 * The first base URL that lists models, otherwise the first that answers a request for an answer; the given one where
 * none does. The requests cost nothing: no model is named.
 */
export async function probeBaseUrl(
  endpoint: Omit<Endpoint, 'id'>,
  fetch: typeof globalThis.fetch,
): Promise<string> {
  const candidates = candidatesOf(endpoint.baseUrl).map((baseUrl) => ({ ...endpoint, id: '', baseUrl }));
  const [given, ...others] = candidates;
  if (given === undefined || (await lists(given, fetch))) return endpoint.baseUrl;
  const found =
    (await firstThat(others, (candidate) => lists(candidate, fetch))) ??
    (await firstThat(candidates, (candidate) => answers(candidate, fetch)));
  return found?.baseUrl ?? endpoint.baseUrl;
}

/** Of a path that names a version, only the path itself. */
function candidatesOf(baseUrl: string): string[] {
  const isVersioned = /\/v\d+(?:beta|alpha)?\d*(?:\/|$)/i.test(new URL(baseUrl).pathname);
  return isVersioned ? [baseUrl] : [baseUrl, ...furtherPaths.map((path) => baseUrl + path)];
}

async function firstThat<T>(
  items: readonly T[],
  test: (item: T) => Promise<boolean>,
): Promise<T | undefined> {
  const results = await Promise.all(items.map(test));
  return items[results.indexOf(true)];
}

async function lists(endpoint: Endpoint, fetch: typeof globalThis.fetch): Promise<boolean> {
  return (await listModels(listingOfEndpoint(endpoint), fetch, timeoutMs)) !== null;
}

/** An API refuses an empty request in JSON; a page or another service does not know the address. */
async function answers(endpoint: Endpoint, fetch: typeof globalThis.fetch): Promise<boolean> {
  try {
    const response = await fetch(`${endpoint.baseUrl}/chat/completions`, {
      method: 'POST',
      headers: { ...listingOfEndpoint(endpoint).headers, 'content-type': 'application/json' },
      body: '{}',
      signal: AbortSignal.timeout(timeoutMs),
    });
    if ([404, 405, 501].includes(response.status)) return false;
    return z.record(z.string(), z.unknown()).safeParse(await response.json()).success;
  } catch {
    return false;
  }
}
