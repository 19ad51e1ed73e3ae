/** The providers that the environment configures. */
import { env } from '@/lib/server/env';
import type { Endpoint, KnownProviderId } from '@/lib/server/providers/known-providers';

/** The keys of known providers. */
export const environmentKeys: Readonly<Record<KnownProviderId, string | undefined>> = {
  together: env.TOGETHER_API_KEY,
  openrouter: env.OPENROUTER_API_KEY,
  openai: env.OPENAI_API_KEY,
  anthropic: env.ANTHROPIC_API_KEY,
  google: env.GOOGLE_GENERATIVE_AI_API_KEY,
  groq: env.GROQ_API_KEY,
};

/** The endpoint that the operator named, and Ollama. */
export const environmentEndpoints: readonly Endpoint[] = [
  ...(env.OPENAI_COMPATIBLE_BASE_URL === undefined
    ? []
    : [
        {
          id: 'compatible',
          baseUrl: env.OPENAI_COMPATIBLE_BASE_URL,
          apiKey: env.OPENAI_COMPATIBLE_API_KEY,
          trusted: true,
        },
      ]),
  { id: 'ollama', baseUrl: env.OLLAMA_BASE_URL, trusted: true },
];
