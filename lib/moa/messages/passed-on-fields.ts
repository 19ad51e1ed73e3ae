/**
 * Fields of an API client that the AI SDK's interface has no parameter for: which provider takes which, and
 * under which name. Pure.
 */
import type { JSONObject, JSONValue, LanguageModelV4CallOptions } from '@ai-sdk/provider';
import { splitReference } from '@/lib/mixture/model-reference';
import type { CallRequest } from './call-request';

export type PassedOnFields = NonNullable<CallRequest['passedOn']>;

type Options = Pick<LanguageModelV4CallOptions, 'topK' | 'providerOptions'>;

/** Turns the value of a field into options of a provider; null for a value that the provider does not take. */
type Taken = (value: JSONValue) => Options | null;

const option =
  (provider: string, name: string): Taken =>
  (value) => ({ providerOptions: { [provider]: { [name]: value } } });

/** Servers of open models take -1 or 0 for "no limit"; hosted ones refuse both. */
const topK: Taken = (value) => (typeof value === 'number' && value >= 1 ? { topK: value } : null);

const oneToolCall: Taken = (value) => ({
  providerOptions: { anthropic: { disableParallelToolUse: value === false } },
});

/** The package throws for another form of it. */
const anthropicThinking: Taken = (value) => {
  if (typeof value !== 'object' || value === null) return null;
  const { type, budget_tokens: budgetTokens } = value as JSONObject;
  const isKnown = type === 'enabled' || type === 'disabled' || type === 'adaptive';
  if (!isKnown) return null;
  const budget = type === 'enabled' && typeof budgetTokens === 'number' ? { budgetTokens } : {};
  return { providerOptions: { anthropic: { thinking: { type, ...budget } } } };
};

const tables: Readonly<Record<string, Readonly<Record<string, Taken>>>> = {
  openai: {
    parallel_tool_calls: option('openai', 'parallelToolCalls'),
    verbosity: option('openai', 'textVerbosity'),
    service_tier: option('openai', 'serviceTier'),
    prediction: option('openai', 'prediction'),
    prompt_cache_key: option('openai', 'promptCacheKey'),
    safety_identifier: option('openai', 'safetyIdentifier'),
  },
  anthropic: { parallel_tool_calls: oneToolCall, top_k: topK, thinking: anthropicThinking },
  google: { top_k: topK },
  groq: { parallel_tool_calls: option('groq', 'parallelToolCalls') },
  demo: {},
};

/** What servers of open models take, and Together and OpenRouter before them. They ignore what they do not know. */
export const fieldsOfEndpoints = [
  'parallel_tool_calls',
  'verbosity',
  'top_k',
  'min_p',
  'top_a',
  'typical_p',
  'repetition_penalty',
  'reasoning',
  'thinking',
  'enable_thinking',
  'thinking_budget',
  'chat_template_kwargs',
] as const;

/** The providers with packages of their own, and the fields that each takes. */
export const fieldsOfPackages: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  Object.entries(tables).map(([provider, table]) => [provider, Object.keys(table)]),
);

/** The options for the provider of a model, and the names of the fields that it does not take. */
export function passedOnTo(
  model: string,
  fields: PassedOnFields = {},
): { options: Options; notTaken: string[] } {
  const { provider } = splitReference(model);
  const own = Object.hasOwn(tables, provider) ? tables[provider] : undefined;
  const takes = own ?? endpointTable(provider);
  let options: Options = {};
  const notTaken: string[] = [];
  for (const [name, value] of Object.entries(fields)) {
    const taken = takes[name]?.(value as JSONValue) ?? null;
    if (taken === null) notTaken.push(name);
    else options = merged(options, taken);
  }
  return { options, notTaken };
}

function endpointTable(provider: string): Readonly<Record<string, Taken>> {
  return Object.fromEntries(fieldsOfEndpoints.map((name) => [name, option(provider, name)]));
}

/** Both sets of options, merged for each provider. */
export function merged(a: Options, b: Options): Options {
  const providers = new Set([
    ...Object.keys(a.providerOptions ?? {}),
    ...Object.keys(b.providerOptions ?? {}),
  ]);
  const both = [...providers].map((provider) => [
    provider,
    { ...a.providerOptions?.[provider], ...b.providerOptions?.[provider] },
  ]);
  return { ...a, ...b, ...(both.length === 0 ? {} : { providerOptions: Object.fromEntries(both) }) };
}
