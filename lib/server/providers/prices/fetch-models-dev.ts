/** Requests models.dev once: returns its providers, or why they were refused. */

import type { ListedProvider } from '@/lib/mixture/listed-model';
import { createGuardedFetch, GuardedFetchError } from '@/lib/server/providers/transport/guarded-fetch';
import type { NetworkPolicy } from '@/lib/server/providers/transport/network-policy';
import { parseModelsDev, RefusedCatalogue } from './parse-models-dev';

/** For the whole response; nobody waits for it. */
const deadlineMs = 15_000;
/** About four times its current size. */
const maxBytes = 16 * 1024 * 1024;

export interface KnownEdition {
  /** The ETag of the last good response; null when there is none. */
  etag: string | null;
  /** The number of models in that response. */
  models: number;
}

export type CatalogueAnswer =
  | { ok: true; providers: ListedProvider[]; etag: string | null }
  /** The previous content is still current. */
  | { ok: true; providers: null }
  /** As one sentence. */
  | { ok: false; reason: string };

/** Requests `<baseUrl>/api.json`. Failures are returned as a reason, not thrown. */
export async function fetchModelsDev(
  baseUrl: string,
  { etag, models }: KnownEdition,
  network: NetworkPolicy,
): Promise<CatalogueAnswer> {
  try {
    const fetch = createGuardedFetch(network, { maxBodyBytes: maxBytes });
    const response = await fetch(`${baseUrl.replace(/(?<!\/)\/+$/, '')}/api.json`, {
      headers: { accept: 'application/json', ...(etag === null ? {} : { 'if-none-match': etag }) },
      signal: AbortSignal.timeout(deadlineMs),
    });
    if (response.status === 304 && etag !== null) return { ok: true, providers: null };
    if (response.status !== 200) {
      await response.body?.cancel();
      return { ok: false, reason: `It answered with ${response.status}.` };
    }
    const providers = await parseModelsDev(await response.json(), models);
    return { ok: true, providers, etag: response.headers.get('etag') };
  } catch (error) {
    return { ok: false, reason: reasonOf(error) };
  }
}

function reasonOf(error: unknown): string {
  if (error instanceof RefusedCatalogue) return error.message;
  if (error instanceof GuardedFetchError) {
    return error.code === 'too_large' ? `It sent more than ${maxBytes / 1024 / 1024} MB.` : error.message;
  }
  if (error instanceof SyntaxError) return 'What it sent is not JSON.';
  const { name, code, message } = error as { name?: unknown; code?: unknown; message?: unknown };
  if (name === 'TimeoutError') return `It did not answer in full within ${deadlineMs / 1000} s.`;
  if (typeof code === 'string') return `It could not be reached (${code}).`;
  return `It could not be read: ${message}.`;
}
