/** The providers that Strata knows by name, and what configures them and other endpoints. Pure. */

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

/** Why a provider that is not configured cannot be called. */
export function missingProvider(id: string): string {
  if (id === 'compatible') return 'Its compatible models need OPENAI_COMPATIBLE_BASE_URL to be set.';
  if (!isKnownProvider(id)) return `There is no provider "${id}".`;
  const { name, variable } = knownProviders[id];
  return `Its ${name} models need a key: set it in Settings, or as ${variable}.`;
}
