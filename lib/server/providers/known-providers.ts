/** Each provider: what it is called, what it needs, and how its language models are made. */
import { createAnthropic } from '@ai-sdk/anthropic';
import { createGoogle } from '@ai-sdk/google';
import { createGroq } from '@ai-sdk/groq';
import { createOpenAI } from '@ai-sdk/openai';
import { createOpenAICompatible } from '@ai-sdk/openai-compatible';
import type { LanguageModelV4 } from '@ai-sdk/provider';
import { type StreamingModel, tapped } from '@/lib/server/providers/transport/text-delta-listener';

/**
 * The providers that need nothing but a key: what each is called, the environment variable that may hold its key, and
 * where it is. The address is given, since some of the packages would else take another from the environment, and
 * send the key there.
 */
export const knownProviders = {
  together: { name: 'Together', variable: 'TOGETHER_API_KEY', baseUrl: 'https://api.together.xyz/v1' },
  openrouter: { name: 'OpenRouter', variable: 'OPENROUTER_API_KEY', baseUrl: 'https://openrouter.ai/api/v1' },
  openai: { name: 'OpenAI', variable: 'OPENAI_API_KEY', baseUrl: 'https://api.openai.com/v1' },
  anthropic: { name: 'Anthropic', variable: 'ANTHROPIC_API_KEY', baseUrl: 'https://api.anthropic.com/v1' },
  google: {
    name: 'Google',
    variable: 'GOOGLE_GENERATIVE_AI_API_KEY',
    baseUrl: 'https://generativelanguage.googleapis.com/v1beta',
  },
  groq: { name: 'Groq', variable: 'GROQ_API_KEY', baseUrl: 'https://api.groq.com/openai/v1' },
} as const;

export type KnownProviderId = keyof typeof knownProviders;

export function isKnownProvider(id: string): id is KnownProviderId {
  return Object.hasOwn(knownProviders, id);
}

/** Any other endpoint that speaks OpenAI's wire format: vLLM, llama.cpp, LM Studio. */
export interface Endpoint {
  id: string;
  baseUrl: string;
  apiKey?: string;
  headers?: Record<string, string>;
  /** The operator named it, in the environment: its host may be private or this machine. */
  trusted?: boolean;
}

export interface ProviderKeys extends Partial<Record<KnownProviderId, string>> {
  endpoints?: readonly Endpoint[];
  /** By id: why what is stored of a provider cannot be used. */
  unusable?: ReadonlyMap<string, string>;
}

export interface Provider {
  id: string;
  model(modelId: string): StreamingModel;
}

/** Why a provider that is not configured cannot be called. */
export function missingProvider(id: string): string {
  if (id === 'compatible') return 'Its compatible models need OPENAI_COMPATIBLE_BASE_URL to be set.';
  if (!isKnownProvider(id)) return `There is no provider "${id}".`;
  const { name, variable } = knownProviders[id];
  return `Its ${name} models need a key: set it in Settings, or as ${variable}.`;
}

/**
 * The providers that these keys make callable, by id.
 * @param fetchFor the way out to an endpoint; without one, to the public network.
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
    keys.openai && fromPackage('openai', createOpenAI(settings('openai', keys.openai)).chat),
    keys.anthropic && fromPackage('anthropic', createAnthropic(settings('anthropic', keys.anthropic))),
    keys.google && fromPackage('google', createGoogle(settings('google', keys.google))),
    keys.groq && fromPackage('groq', createGroq(settings('groq', keys.groq))),
    ...(keys.endpoints ?? []).map((endpoint) => openAICompatible(endpoint, fetchFor(endpoint))),
  ];
  return new Map(providers.flatMap((provider) => (provider ? [[provider.id, provider] as const] : [])));
}

function fromPackage(id: string, model: (modelId: string) => LanguageModelV4): Provider {
  return { id, model: (modelId) => tapped(model(modelId)) };
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
    // Without it no count comes, and the cost would be a guess.
    includeUsage: true,
    // A schema goes out as one. Without it the form would be any JSON, with no more than a warning: LM Studio refuses
    // that, and vLLM, llama.cpp and Ollama hold it to no form.
    supportsStructuredOutputs: true,
  });
  return fromPackage(id, (modelId) => provider.chatModel(modelId));
}
