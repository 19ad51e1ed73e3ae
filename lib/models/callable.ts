/** The models that this server can call: the registry made from the environment, once a process. */
import { env } from '@/lib/env';
import type { Price } from '@/lib/mixture/model';
import { processWide } from '@/lib/process-wide';
import { systemPace } from './demo/demo-model';
import { createModelRegistry, type ModelRegistry } from './registry';

const loopbackHosts = new Set(['127.0.0.1', 'localhost', '::1']);

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
        compatible: compatibleEndpoint(),
      },
      network: { trustedHosts: new Set(trustedHosts()), allowLoopback: loopbackHosts.has(env.HOST) },
      pace: systemPace,
    }),
  );
}

/** What a model costs here; null when it cannot be called or nobody said. */
export function priceOf(reference: string): Price | null {
  const resolved = callableModels().resolve(reference);
  return resolved.ok ? resolved.info.price : null;
}

function compatibleEndpoint() {
  const { OPENAI_COMPATIBLE_BASE_URL: baseUrl, OPENAI_COMPATIBLE_API_KEY: apiKey } = env;
  return baseUrl === undefined ? undefined : { baseUrl, apiKey };
}

/** The operator named the compatible endpoint, so its host may be private; and Ollama's is this machine. */
function trustedHosts(): string[] {
  const { OPENAI_COMPATIBLE_BASE_URL: baseUrl } = env;
  const named =
    baseUrl === undefined ? [] : [new URL(baseUrl).hostname.replace(/^\[|\]$/g, '').toLowerCase()];
  return [...env.ALLOW_PRIVATE_HOSTS, ...named, '127.0.0.1'];
}
