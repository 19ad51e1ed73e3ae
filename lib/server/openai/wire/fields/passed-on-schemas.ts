/** Fields that go to the aggregator's provider where it takes them, and change nothing where it does not. Pure. */
import { z } from 'zod';
import { limits } from '@/lib/mixture/limits';
import type { PassedOnFields } from '@/lib/moa/messages/passed-on-fields';
import { between, text } from './field-types';

const settings = z.union([z.boolean(), z.string(), z.record(z.string(), z.unknown())]);

export const passedOnSchemas = {
  parallel_tool_calls: z.boolean().optional(),
  verbosity: z.enum(['low', 'medium', 'high'], 'must be low, medium or high').optional(),
  service_tier: text(64).optional(),
  prediction: settings.optional(),
  prompt_cache_key: text(1_024).optional(),
  safety_identifier: text(1_024).optional(),
  // Of servers of open models.
  top_k: z.int('must be a whole number').min(-1, 'must be at least -1').optional(),
  min_p: between(0, 1).optional(),
  top_a: between(0, 1).optional(),
  typical_p: between(0, 1).optional(),
  repetition_penalty: z.number().gt(0, 'must be more than 0').max(10, 'must be at most 10').optional(),
  reasoning: settings.optional(),
  thinking: settings.optional(),
  enable_thinking: z.boolean().optional(),
  thinking_budget: z.int('must be a whole number').optional(),
  chat_template_kwargs: settings.optional(),
};

type Fields = z.output<z.ZodObject<typeof passedOnSchemas>>;

export const reasoningEfforts = ['none', 'minimal', 'low', 'medium', 'high', 'xhigh', 'max'] as const;
type Effort = (typeof reasoningEfforts)[number];

/**
 * The tiers that cost no more than the price that is known for the model: a dearer one could pass a budget.
 */
export const passedOnTiers = ['flex'];
export const defaultTiers = ['auto', 'default'];

/** The fields as they are passed on; undefined where there are none. Values that ask for nothing are left out. */
export function passedOnOf(fields: Fields, hasTools: boolean): PassedOnFields | undefined {
  const { parallel_tool_calls: parallel, service_tier: tier, reasoning, thinking, ...rest } = fields;
  const { thinking_budget: budget } = fields;
  const others = otherReasoning(reasoning);
  const given = Object.entries({
    ...only(Object.keys(passedOnSchemas), rest),
    parallel_tool_calls: hasTools && parallel === false ? false : undefined,
    service_tier: tier !== undefined && passedOnTiers.includes(tier) ? tier : undefined,
    reasoning: others,
    thinking: withinLimit(thinking),
    thinking_budget: budget === undefined ? undefined : Math.min(budget, limits.maxOutputTokens),
  }).filter(([, value]) => value !== undefined && !isEmpty(value));
  return given.length === 0 ? undefined : Object.fromEntries(given);
}

/** The effort that OpenRouter's `reasoning` names: every provider has a parameter for it. */
export function effortIn(reasoning: unknown): Effort | undefined {
  if (!isObject(reasoning)) return undefined;
  if (reasoning.enabled === false) return 'none';
  return reasoningEfforts.find((effort) => effort === reasoning.effort);
}

/** What `reasoning` says beside the effort. Whether reasoning is sent to the client is up to `layers`. */
function otherReasoning(reasoning: unknown): unknown {
  if (!isObject(reasoning)) return reasoning;
  if (reasoning.enabled === false) return undefined;
  const { exclude: _, summary: __, ...others } = reasoning;
  if (others.effort === null || effortIn(reasoning) !== undefined) delete others.effort;
  return others;
}

/** The tokens of thinking that a request asks for, by field. Thinking counts as output, which has a limit. */
export function thinkingBudgetsIn({ thinking, thinking_budget: budget }: Fields): Record<string, number> {
  const asked = isObject(thinking) ? thinking.budget_tokens : undefined;
  return {
    ...(typeof asked === 'number' ? { 'thinking.budget_tokens': asked } : {}),
    ...(budget === undefined ? {} : { thinking_budget: budget }),
  };
}

function withinLimit(thinking: unknown): unknown {
  if (!isObject(thinking) || typeof thinking.budget_tokens !== 'number') return thinking;
  return { ...thinking, budget_tokens: Math.min(thinking.budget_tokens, limits.maxOutputTokens) };
}

function only(names: readonly string[], fields: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).filter(([name]) => names.includes(name)));
}

function isEmpty(value: unknown): boolean {
  return isObject(value) && Object.keys(value).length === 0;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
