/** Where a model is called, for a snippet that calls it without Strata. Pure. */
import type { ProviderEntry } from '@/lib/contract/providers/provider-contract';
import { splitReference } from '@/lib/mixture/model-reference';

export interface Endpoint {
  provider: string;
  modelId: string;
  /** The base URL of OpenAI's wire format. */
  baseUrl: string;
  /** The environment variable of the key; null where none is needed. */
  keyVariable: string | null;
  /** Further headers, with the environment variables of their values. */
  headers: readonly { name: string; variable: string }[];
}

/** Addresses of OpenAI's wire format. Anthropic and Google have one beside their own. */
const knownEndpoints: Record<string, { baseUrl: string; keyVariable: string }> = {
  together: { baseUrl: 'https://api.together.xyz/v1', keyVariable: 'TOGETHER_API_KEY' },
  openrouter: { baseUrl: 'https://openrouter.ai/api/v1', keyVariable: 'OPENROUTER_API_KEY' },
  openai: { baseUrl: 'https://api.openai.com/v1', keyVariable: 'OPENAI_API_KEY' },
  anthropic: { baseUrl: 'https://api.anthropic.com/v1', keyVariable: 'ANTHROPIC_API_KEY' },
  google: {
    baseUrl: 'https://generativelanguage.googleapis.com/v1beta/openai',
    keyVariable: 'GOOGLE_GENERATIVE_AI_API_KEY',
  },
  groq: { baseUrl: 'https://api.groq.com/openai/v1', keyVariable: 'GROQ_API_KEY' },
};

/** Null for a model that only Strata can call, and for a provider that was removed. */
export function endpointOf(reference: string, providers: readonly ProviderEntry[]): Endpoint | null {
  const { provider, modelId } = splitReference(reference);
  const known = knownEndpoints[provider];
  if (known !== undefined) return { provider, modelId, headers: [], ...known };
  const entry = providers.find(({ id }) => id === provider);
  if (entry === undefined || entry.baseUrl === null) return null;
  const prefix = provider.toUpperCase().replace(/[^A-Z0-9]+/g, '_');
  return {
    provider,
    modelId,
    baseUrl: entry.baseUrl,
    keyVariable: entry.hasKey ? `${prefix}_API_KEY` : null,
    headers: entry.headerNames.map((name) => ({
      name,
      variable: `${prefix}_${name.toUpperCase().replace(/[^A-Z0-9]+/g, '_')}`,
    })),
  };
}
