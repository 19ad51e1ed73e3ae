/** What a provider itself says that it serves: `GET <base URL>/models`, in its own dialect. */
import { z } from 'zod';
import { type Endpoint, type KnownProviderId, knownProviders } from '@/lib/server/providers/known-providers';

/** How a provider is asked for its models. */
export interface Listing {
  url: string;
  headers: Record<string, string>;
}

/** OpenAI's, and whoever speaks like it. */
const itemSchema = z.object({ id: z.string().min(1).max(180), type: z.string().nullish() });
/** Google's: `models/gemini-…`, with what can be asked of it. */
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
/** In `data`, in Google's `models`, or, at Together, bare. */
const answerSchema = z.union([
  z.object({ data: modelsSchema }).transform(({ data }) => data),
  z.object({ models: modelsSchema }).transform(({ models }) => models),
  modelsSchema,
]);
/** Together's names of what does not write text. Most others tell no type. */
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

/** The ids of those that write text; null when the provider does not answer in time or in form. */
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
