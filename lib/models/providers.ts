/** Each provider: what it is called, what it needs, and how its language models are made. */
import { createAnthropic } from '@ai-sdk/anthropic';
import { createGoogle } from '@ai-sdk/google';
import { createGroq } from '@ai-sdk/groq';
import { createOpenAI } from '@ai-sdk/openai';
import { createOpenAICompatible } from '@ai-sdk/openai-compatible';
import type { LanguageModelV4 } from '@ai-sdk/provider';

export interface ProviderKeys {
  together?: string;
  openrouter?: string;
  openai?: string;
  anthropic?: string;
  google?: string;
  groq?: string;
  /** Any other endpoint that speaks OpenAI's wire format: vLLM, llama.cpp, LM Studio. */
  compatible?: { baseUrl: string; apiKey?: string };
}

export interface Provider {
  id: string;
  model(modelId: string): LanguageModelV4;
}

/** Ollama's own port; it needs no key. */
export const ollamaBaseUrl = 'http://127.0.0.1:11434/v1';

/** The environment variable that a provider wants, for the sentence that says it is missing. */
export const providerVariables: Record<string, string> = {
  together: 'TOGETHER_API_KEY',
  openrouter: 'OPENROUTER_API_KEY',
  openai: 'OPENAI_API_KEY',
  anthropic: 'ANTHROPIC_API_KEY',
  google: 'GOOGLE_GENERATIVE_AI_API_KEY',
  groq: 'GROQ_API_KEY',
  compatible: 'OPENAI_COMPATIBLE_BASE_URL',
};

/** The providers that these keys make callable, and Ollama, by id. */
export function createProviders(keys: ProviderKeys, fetch: typeof globalThis.fetch): Map<string, Provider> {
  const { compatible } = keys;
  const providers = [
    keys.together && openAICompatible('together', 'https://api.together.xyz/v1', keys.together, fetch),
    keys.openrouter && openAICompatible('openrouter', 'https://openrouter.ai/api/v1', keys.openrouter, fetch),
    keys.openai && fromPackage('openai', createOpenAI({ apiKey: keys.openai, fetch }).chat),
    keys.anthropic && fromPackage('anthropic', createAnthropic({ apiKey: keys.anthropic, fetch })),
    keys.google && fromPackage('google', createGoogle({ apiKey: keys.google, fetch })),
    keys.groq && fromPackage('groq', createGroq({ apiKey: keys.groq, fetch })),
    compatible && openAICompatible('compatible', compatible.baseUrl, compatible.apiKey, fetch),
    openAICompatible('ollama', ollamaBaseUrl, undefined, fetch),
  ];
  return new Map(providers.flatMap((provider) => (provider ? [[provider.id, provider] as const] : [])));
}

function fromPackage(id: string, model: (modelId: string) => LanguageModelV4): Provider {
  return { id, model: (modelId) => model(modelId) };
}

function openAICompatible(
  id: string,
  baseURL: string,
  apiKey: string | undefined,
  fetch: typeof globalThis.fetch,
): Provider {
  // Without includeUsage no count comes, and the cost would be a guess.
  const provider = createOpenAICompatible({ name: id, baseURL, apiKey, fetch, includeUsage: true });
  return fromPackage(id, (modelId) => provider.chatModel(modelId));
}
