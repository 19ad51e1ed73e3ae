/** What an OpenAI-compatible endpoint says that it serves (`GET <base>/models`). */
import { z } from 'zod';
import type { Endpoint } from './providers';

const answerSchema = z.object({ data: z.array(z.object({ id: z.string().min(1).max(180) })).max(10_000) });

/** A listing is a courtesy: it must not hold a page back. */
const timeoutMs = 1_500;

/** The ids; null when the endpoint does not answer in time or in form. */
export async function listEndpointModels(
  { baseUrl, apiKey, headers }: Endpoint,
  fetch: typeof globalThis.fetch,
): Promise<string[] | null> {
  try {
    const response = await fetch(`${baseUrl.replace(/\/$/, '')}/models`, {
      headers: { ...(apiKey === undefined ? {} : { authorization: `Bearer ${apiKey}` }), ...headers },
      signal: AbortSignal.timeout(timeoutMs),
    });
    if (!response.ok) return null;
    return answerSchema.parse(await response.json()).data.map((model) => model.id);
  } catch {
    return null;
  }
}
