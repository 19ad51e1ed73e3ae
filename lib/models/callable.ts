/** The models that this server can call: the registry made from the environment, once a process. */
import { env } from '@/lib/env';
import { processWide } from '@/lib/process-wide';
import { createModelRegistry, type ModelRegistry } from './registry';

export function callableModels(): ModelRegistry {
  return processWide('models', () =>
    createModelRegistry({
      keys: {
        together: env.TOGETHER_API_KEY,
        openrouter: env.OPENROUTER_API_KEY,
        openai: env.OPENAI_API_KEY,
        anthropic: env.ANTHROPIC_API_KEY,
        google: env.GOOGLE_GENERATIVE_AI_API_KEY,
        groq: env.GROQ_API_KEY,
        compatible:
          env.OPENAI_COMPATIBLE_BASE_URL === undefined
            ? undefined
            : { baseUrl: env.OPENAI_COMPATIBLE_BASE_URL, apiKey: env.OPENAI_COMPATIBLE_API_KEY },
      },
    }),
  );
}
