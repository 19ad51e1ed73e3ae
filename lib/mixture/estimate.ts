/**
 * What a run will ask for, before its first call: calls, tokens and cost. The bounds hold whatever the models
 * do; the expectation is a guess that the page labels as one.
 */
import { addKnown, costOf } from './cost';
import { mixtureDefaults } from './defaults';
import type { Price } from './model';
import { type PlannedCall, planOf } from './plan';
import type { Mixture } from './schema';

export interface RunEstimate {
  calls: number;
  /** No run writes more: the sum of the calls' token limits. */
  maxOutputTokens: number;
  /** USD; null when the price of any model is unknown. */
  expectedCostUsd: number | null;
}

/** Tokens of a typical answer: the 805 answers of AlpacaEval 2.0 are some 2,000 characters long. */
const typicalAnswerTokens = 500;
/** Tokens of the aggregate-and-synthesize prompt. */
const synthesisPromptTokens = 130;

/** English text runs to some four characters a token in the common tokenizers. A guess, never a bill. */
export function estimateTokens(text: string): number {
  return Math.ceil(text.length / 4);
}

/**
 * @param conversationTokens tokens of the question and the history before it.
 * @param kept the places of calls that stand from an earlier run and are not asked.
 */
export function estimateRun(
  mixture: Mixture,
  priceOf: (reference: string) => Price | null,
  conversationTokens: number,
  kept: ReadonlySet<string>,
): RunEstimate {
  const plan = planOf(mixture);
  const isAsked = ({ call }: PlannedCall) => !kept.has(call);
  const calls = plan.flat().filter(isAsked);
  const costs = plan.flatMap((layer, index) => {
    const references = index === 0 ? 0 : (plan[index - 1]?.length ?? 0);
    return layer.filter(isAsked).map((call) => expectedCost(call, priceOf, conversationTokens, references));
  });
  return {
    calls: calls.length,
    maxOutputTokens: calls.reduce((sum, call) => sum + outputLimit(call), 0),
    expectedCostUsd: costs.includes(null) ? null : costs.reduce(addKnown, null),
  };
}

function expectedCost(
  call: PlannedCall,
  priceOf: (reference: string) => Price | null,
  conversationTokens: number,
  references: number,
): number | null {
  const synthesis = references === 0 ? 0 : synthesisPromptTokens + references * typicalAnswerTokens;
  const usage = {
    inputTokens: conversationTokens + synthesis,
    outputTokens: Math.min(typicalAnswerTokens, outputLimit(call)),
    reasoningTokens: null,
    cachedInputTokens: null,
  };
  return costOf(usage, priceOf(call.spec.model));
}

function outputLimit(call: PlannedCall): number {
  return call.spec.maxOutputTokens ?? mixtureDefaults.maxOutputTokens;
}
