/** Asks a provider which models it serves: `GET <base URL>/models`, in its own format. */
import { z } from 'zod';
import { type Endpoint, type KnownProviderId, knownProviders } from '@/lib/server/providers/known-providers';

/** How a provider lists its models. */
export interface Listing {
  url: string;
  headers: Record<string, string>;
}

/** The format of OpenAI and compatible endpoints. */
const itemSchema = z.object({ id: z.string().min(1).max(180), type: z.string().nullish() });
/** The format of Google: `models/gemini-…` with supported methods. */
const googleSchema = z
  .object({
    name: z.string().startsWith('models/').max(180),
    supportedGenerationMethods: z.array(z.string()),
  })
  .transform(({ name, supportedGenerationMethods: methods }) => ({
    id: name.slice('models/'.length),
    type: methods.includes('generateContent') ? 'chat' : 'embedding',
  }));
const modelsSchema = z.array(z.unknown()).max(10_000);
/** In `data`, in Google's `models`, or as a bare array (Together). */
const answerSchema = z.union([
  z.object({ data: modelsSchema }).transform(({ data }) => data),
  z.object({ models: modelsSchema }).transform(({ models }) => models),
  modelsSchema,
]);
/** Together's types of models that do not write text. Most other providers have no types. */
const otherTypes = new Set(['image', 'embedding', 'moderation', 'rerank', 'audio', 'video', 'transcribe']);

export function listingOfEndpoint({ baseUrl, apiKey, headers }: Endpoint): Listing {
  return {
    url: `${baseUrl.replace(/\/$/, '')}/models`,
    headers: { ...(apiKey === undefined ? {} : { authorization: `Bearer ${apiKey}` }), ...headers },
  };
}

export function listingOfKnown(id: KnownProviderId, key: string): Listing {
  const url = `${knownProviders[id].baseUrl}/models`;
  if (id === 'anthropic') {
    return { url: `${url}?limit=1000`, headers: { 'x-api-key': key, 'anthropic-version': '2023-06-01' } };
  }
  if (id === 'google') return { url: `${url}?pageSize=1000`, headers: { 'x-goog-api-key': key } };
  return { url, headers: { authorization: `Bearer ${key}` } };
}

/** The ids of models that write text; null when the provider does not respond in time or in form. */
export async function listModels(
  { url, headers }: Listing,
  fetch: typeof globalThis.fetch,
  timeoutMs: number,
): Promise<string[] | null> {
  try {
    const response = await fetch(url, { headers, signal: AbortSignal.timeout(timeoutMs) });
    if (!response.ok) return null;
    return answerSchema.parse(await response.json()).flatMap(idOf);
  } catch {
    return null;
  }
}

function idOf(item: unknown): string[] {
  const parsed = z.union([itemSchema, googleSchema]).safeParse(item);
  if (!parsed.success) return [];
  const { id, type } = parsed.data;
  return typeof type === 'string' && otherTypes.has(type) ? [] : [id];
}
