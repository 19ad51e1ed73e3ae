/**
 * The token counts and the cost of an answer, from wherever its provider writes them, in the form of OpenAI.
 * What cannot be a count is left out. Pure.
 */
import { isObject, type JsonObject } from './answer-sink';

/** No context holds as many tokens: such a count is a fault of the provider. */
const maxTokens = 20_000_000;
/** In USD, for one answer. */
const maxCost = 10_000;
/** xAI counts in ticks of 10^-10 USD. */
const ticksPerUsd = 1e10;

export interface UsageCounts {
  input: number | null;
  output: number | null;
  reasoning: number | null;
  cached: number | null;
  total: number | null;
  costUsd: number | null;
}

export const noCounts: UsageCounts = {
  input: null,
  output: null,
  reasoning: null,
  cached: null,
  total: null,
  costUsd: null,
};

/** The usage in a chunk or an answer; null where it has none. */
export function usageIn(json: JsonObject): JsonObject | null {
  const [choice] = Array.isArray(json.choices) ? json.choices : [];
  const places = [
    json.usage,
    isObject(json.x_groq) ? json.x_groq.usage : null,
    isObject(choice) ? choice.usage : null,
    json.usage_metadata,
    json.usageMetadata,
  ];
  return (
    (places.find((place) => isObject(place) && Object.keys(place).length > 0) as JsonObject | undefined) ??
    null
  );
}

/** Counts in several chunks are of the whole answer so far: the largest is the last that counts. */
export function withCounts(before: UsageCounts, usage: JsonObject): UsageCounts {
  const now = countsOf(usage);
  const largest = (name: keyof UsageCounts) =>
    now[name] === null ? before[name] : Math.max(now[name], before[name] ?? 0);
  return {
    input: largest('input'),
    output: largest('output'),
    reasoning: largest('reasoning'),
    cached: largest('cached'),
    total: largest('total'),
    costUsd: largest('costUsd'),
  };
}

/** Whether a usage has a number that cannot be one. */
export function hasImpossibleCount(usage: JsonObject): boolean {
  return [usage.prompt_tokens, usage.completion_tokens, usage.input_tokens, usage.output_tokens].some(
    (value) => value !== undefined && value !== null && countOf(value) === null,
  );
}

/** As the AI SDK reads it; null where nothing was counted. */
export function openAiUsage(counts: UsageCounts): JsonObject | null {
  const { input, costUsd } = counts;
  const output = outputOf(counts);
  if (input === null && output === null && costUsd === null) return null;
  const cached = counts.cached === null || input === null ? null : Math.min(counts.cached, input);
  return {
    prompt_tokens: input,
    completion_tokens: output,
    total_tokens: (input ?? 0) + (output ?? 0),
    prompt_tokens_details: { cached_tokens: cached },
    completion_tokens_details: { reasoning_tokens: counts.reasoning },
    ...(costUsd === null ? {} : { cost: costUsd }),
  };
}

/** All tokens of the output: some providers count reasoning beside `completion_tokens`. */
function outputOf({ input, output, reasoning, total }: UsageCounts): number | null {
  if (output === null || reasoning === null) return output;
  const isBeside = reasoning > output || (input !== null && total === input + output + reasoning);
  return isBeside ? output + reasoning : output;
}

function countsOf(usage: JsonObject): UsageCounts {
  const inputDetails = detailsOf(usage.prompt_tokens_details ?? usage.input_tokens_details);
  const outputDetails = detailsOf(usage.completion_tokens_details ?? usage.output_tokens_details);
  return {
    input: firstCount(usage.prompt_tokens, usage.input_tokens),
    output: firstCount(usage.completion_tokens, usage.output_tokens),
    reasoning: firstCount(outputDetails.reasoning_tokens, usage.reasoning_tokens),
    cached: firstCount(inputDetails.cached_tokens, usage.cached_tokens, usage.prompt_cache_hit_tokens),
    total: countOf(usage.total_tokens),
    costUsd: costIn(usage),
  };
}

/** What the provider says that the answer costs, in USD. */
function costIn(usage: JsonObject): number | null {
  const { cost, cost_details, is_byok, estimated_cost, cost_in_usd_ticks } = usage;
  const said = isObject(cost) ? cost.total_cost : cost;
  const own = amountOf(said ?? estimated_cost);
  // With a key of one's own, OpenRouter's cost is its fee alone.
  if (is_byok === true) {
    const upstream = amountOf(detailsOf(cost_details).upstream_inference_cost);
    return upstream === null ? null : upstream + (own ?? 0);
  }
  if (own !== null) return own;
  const ticks = amountOf(typeof cost_in_usd_ticks === 'number' ? cost_in_usd_ticks / ticksPerUsd : null);
  return ticks;
}

function amountOf(value: unknown): number | null {
  const amount = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof amount === 'number' && amount >= 0 && amount <= maxCost ? amount : null;
}

function firstCount(...values: unknown[]): number | null {
  return values.map(countOf).find((count) => count !== null) ?? null;
}

function countOf(value: unknown): number | null {
  const count = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof count === 'number' && count >= 0 && count <= maxTokens ? Math.round(count) : null;
}

function detailsOf(value: unknown): JsonObject {
  return isObject(value) ? value : {};
}
