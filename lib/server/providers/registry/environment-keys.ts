/** The keys of known providers in the environment. */
import { env } from '@/lib/server/env';
import type { KnownProviderId } from '@/lib/server/providers/known-providers';

export const environmentKeys: Readonly<Record<KnownProviderId, string | undefined>> = {
  together: env.TOGETHER_API_KEY,
  openrouter: env.OPENROUTER_API_KEY,
  openai: env.OPENAI_API_KEY,
  anthropic: env.ANTHROPIC_API_KEY,
  google: env.GOOGLE_GENERATIVE_AI_API_KEY,
  groq: env.GROQ_API_KEY,
};
