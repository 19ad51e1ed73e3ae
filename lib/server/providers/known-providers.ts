/** The providers that Strata knows by name, and what configures them and other endpoints. Pure. */

/**
 * Providers that need only a key: their names, the environment variables of their keys, and their addresses.
 * The addresses are explicit because some packages would take another one from the environment and send the
 * key there.
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

/** Any other endpoint with OpenAI's wire format: vLLM, llama.cpp, LM Studio. */
export interface Endpoint {
  id: string;
  baseUrl: string;
  apiKey?: string;
  headers?: Record<string, string>;
  /** The operator named it in the environment: its host may be private or on this machine. */
  trusted?: boolean;
}

export interface ProviderKeys extends Partial<Record<KnownProviderId, string>> {
  endpoints?: readonly Endpoint[];
  /** Why a stored provider cannot be used, by id. */
  unusable?: ReadonlyMap<string, string>;
}

/** Why a provider is not configured, as a sentence. */
export function missingProvider(id: string): string {
  if (id === 'compatible') return 'Its compatible models need OPENAI_COMPATIBLE_BASE_URL to be set.';
  if (!isKnownProvider(id)) return `There is no provider "${id}".`;
  const { name, variable } = knownProviders[id];
  return `Its ${name} models need a key: set it in Settings, or as ${variable}.`;
}
