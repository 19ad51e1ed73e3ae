/** Creates the language models of each configured provider. */
import { createAnthropic } from '@ai-sdk/anthropic';
import { createGoogle } from '@ai-sdk/google';
import { createGroq } from '@ai-sdk/groq';
import { createOpenAI } from '@ai-sdk/openai';
import { createOpenAICompatible } from '@ai-sdk/openai-compatible';
import type { EmbeddingModelV4, LanguageModelV4 } from '@ai-sdk/provider';
import {
  type Endpoint,
  type KnownProviderId,
  knownProviders,
  type ProviderKeys,
} from '@/lib/server/providers/known-providers';
import { type CallableModel, withAnswerListener } from '@/lib/server/providers/transport/answer-listener';
import type { FormatName } from '@/lib/server/providers/wire/answer-reader';

export interface Provider {
  id: string;
  model(modelId: string): CallableModel;
  /** Missing where the provider has no embeddings. */
  embeddingModel?: (modelId: string) => EmbeddingModelV4;
}

/**
 * The providers that these keys make available, by id.
 * @param fetchFor returns the fetch for an endpoint; without one, for the public network.
 */
export function createProviders(
  keys: ProviderKeys,
  fetchFor: (endpoint?: Endpoint) => typeof globalThis.fetch,
): Map<string, Provider> {
  const fetch = fetchFor();
  const hosted = (id: 'together' | 'openrouter', apiKey: string) =>
    openAICompatible({ id, baseUrl: knownProviders[id].baseUrl, apiKey }, fetch);
  const settings = (id: KnownProviderId, apiKey: string) => ({
    baseURL: knownProviders[id].baseUrl,
    apiKey,
    fetch,
  });
  const providers = [
    keys.together && hosted('together', keys.together),
    keys.openrouter && hosted('openrouter', keys.openrouter),
    keys.openai && openAI(createOpenAI(settings('openai', keys.openai))),
    keys.anthropic &&
      fromPackage('anthropic', 'anthropic', createAnthropic(settings('anthropic', keys.anthropic))),
    keys.google && google(createGoogle(settings('google', keys.google))),
    keys.groq && fromPackage('groq', 'chat', createGroq(settings('groq', keys.groq))),
    ...(keys.endpoints ?? []).map((endpoint) => openAICompatible(endpoint, fetchFor(endpoint))),
  ];
  return new Map(providers.flatMap((provider) => (provider ? [[provider.id, provider] as const] : [])));
}

function openAI(provider: ReturnType<typeof createOpenAI>): Provider {
  return {
    ...fromPackage('openai', 'chat', provider.chat),
    embeddingModel: (modelId) => provider.embeddingModel(modelId),
  };
}

function google(provider: ReturnType<typeof createGoogle>): Provider {
  return {
    ...fromPackage('google', 'google', provider),
    embeddingModel: (modelId) => provider.embeddingModel(modelId),
  };
}

function fromPackage(id: string, format: FormatName, model: (modelId: string) => LanguageModelV4): Provider {
  return { id, model: (modelId) => withAnswerListener(model(modelId), format) };
}

function openAICompatible(
  { id, baseUrl, apiKey, headers }: Endpoint,
  fetch: typeof globalThis.fetch,
): Provider {
  const provider = createOpenAICompatible({
    name: id,
    baseURL: baseUrl,
    apiKey,
    headers,
    fetch,
    // Without it, providers send no token counts, and the cost would be a guess.
    includeUsage: true,
    // Sends schemas as such. Without it, only "any JSON" would be requested: LM Studio refuses that, and
    // vLLM, llama.cpp and Ollama enforce nothing.
    supportsStructuredOutputs: true,
  });
  return {
    ...fromPackage(id, 'chat', (modelId) => provider.chatModel(modelId)),
    embeddingModel: (modelId) => provider.embeddingModel(modelId),
  };
}
