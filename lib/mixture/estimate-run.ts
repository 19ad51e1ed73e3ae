/**
 * Estimates a run before its first call: calls, tokens and cost. The bounds hold unless an answer without a token
 * limit is longer than the default limit; the expected cost is a guess and is labelled as one.
 */

import type { Price } from '@/lib/spending/price';
import { costOf } from '@/lib/spending/token-cost';
import { addKnown } from '@/lib/spending/token-usage';
import {
  callCount,
  isVote,
  listsFirst,
  mostLists,
  mostWindowsBefore,
  spareCalls,
  spareLists,
} from './limits';
import { mixtureDefaults } from './mixture-defaults';
import type { Mixture } from './mixture-schema';
import { isSubCallOf, type PlannedCall, planOf } from './plan';

export interface RunEstimate {
  calls: number;
  /** The sum of the calls' token limits. An answer without a limit counts as one at the default limit. */
  maxOutputTokens: number;
  /** USD; null when the price of any model is unknown. */
  expectedCostUsd: number | null;
  /** The same by model reference. Calls without a known price count nothing. */
  expectedUsdByModel: Record<string, number>;
}

/** An estimate for a mixture before the question is known. */
export interface MixtureEstimate {
  calls: number;
  /** Upper bound, with a repeated list and every window that references may need. */
  mostCalls: number;
  /** As in `RunEstimate`. */
  maxOutputTokens: number;
  /**
   * USD, from short answers to answers at their token limits, of the calls whose price is known; null when none is.
   */
  costUsd: { low: number; high: number } | null;
  /** Calls whose price is not known. */
  unpricedCalls: number;
}

/** Tokens of a typical question without history. */
const typicalQuestionTokens = 60;
/** Tokens of a short answer. */
const shortAnswerTokens = 150;
/** Tokens of a typical answer: the 805 answers of AlpacaEval 2.0 have about 2,000 characters. */
const typicalAnswerTokens = 500;
/** Tokens of the aggregate-and-synthesize prompt. */
const synthesisPromptTokens = 130;
/** Tokens of the prompt that asks for the list of disagreements. */
const listPromptTokens = 260;
/** Tokens of that list: about ten points of one sentence each, in JSON. */
const typicalListTokens = 400;
/** Tokens of a pick: a number. */
const typicalPickTokens = 10;

/** Tokens of what a run is asked. */
export interface AskedTokens {
  /** The question and its history, which every call reads. */
  conversation: number;
  /** What only the aggregator reads: the tools and the schema of the answer. */
  aggregatorOnly: number;
}

/**
 * @param kept the places of calls that are reused from an earlier run.
 */
export function estimateRun(
  mixture: Mixture,
  priceOf: (reference: string) => Price | null,
  asked: AskedTokens,
  kept: ReadonlySet<string>,
): RunEstimate {
  const slots = planOf(mixture)
    .flat()
    .filter(({ call }) => !kept.has(call));
  const lists = listsToAsk(mixture, kept);
  const each = costs(mixture, priceOf, {
    asked,
    answerTokens: typicalAnswerTokens,
    listTokens: typicalListTokens,
    kept,
  });
  return {
    calls: expectedOf(slots, mixture).length + (isListExpected(lists) ? 1 : 0),
    maxOutputTokens: mostWritten(mixture, slots, lists),
    expectedCostUsd: each.map(({ costUsd }) => costUsd).reduce(addUnlessUnknown, 0),
    expectedUsdByModel: byModel(each),
  };
}

/** @param priceOf returns null for an unknown price. */
export function estimateMixture(
  mixture: Mixture,
  priceOf: (reference: string) => Price | null,
): MixtureEstimate {
  const question = { asked: { conversation: typicalQuestionTokens, aggregatorOnly: 0 }, kept: nothingKept };
  const short = { ...question, answerTokens: shortAnswerTokens, listTokens: typicalListTokens };
  const long = { ...question, answerTokens: Infinity, listTokens: Infinity };
  const each = costs(mixture, priceOf, short).map(({ costUsd }) => costUsd);
  const unpricedCalls = each.filter((cost) => cost === null).length;
  const low = each.reduce(addKnown, null);
  const high = [
    ...costs(mixture, priceOf, long).map(({ costUsd }) => costUsd),
    ...costsOfSpares(mixture, priceOf, long),
    ...costsOfSynthesis(mixture, priceOf, long),
    ...costsOfWindows(mixture, priceOf),
  ].reduce(addKnown, null);
  const slots = planOf(mixture).flat();
  const calls = callCount(mixture);
  const windows = slots.reduce((sum, { layer }) => sum + mostWindowsBefore(mixture, layer), 0);
  return {
    calls,
    mostCalls: calls + spareCalls(mixture) + windows,
    maxOutputTokens: mostWritten(mixture, slots, listsToAsk(mixture, nothingKept)),
    costUsd: low === null || high === null ? null : { low, high },
    unpricedCalls,
  };
}

const nothingKept: ReadonlySet<string> = new Set();

/** The assumed length of texts, and the calls that are reused. */
interface Assumed {
  asked: AskedTokens;
  answerTokens: number;
  listTokens: number;
  kept: ReadonlySet<string>;
}

interface CallCost {
  model: string;
  /** Null when the price is unknown. */
  costUsd: number | null;
}

function byModel(calls: readonly CallCost[]): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const { model, costUsd } of calls) sums[model] = (sums[model] ?? 0) + (costUsd ?? 0);
  return sums;
}

/** The cost of every call, including the list, at this text length or at the token limit. */
function costs(mixture: Mixture, priceOf: (reference: string) => Price | null, assumed: Assumed): CallCost[] {
  const { asked, answerTokens, listTokens, kept } = assumed;
  const plan = planOf(mixture);
  const slots = plan.flatMap((layer, index) => {
    const references = plan[index - 1] ?? [];
    const reads = references.length === 0 ? 0 : synthesisPromptTokens + written(references, answerTokens);
    return expectedOf(layer, mixture)
      .filter(({ call }) => !kept.has(call))
      .map((call) => {
        const list = call.role === 'aggregator' && listsFirst(mixture) ? written([call], listTokens) : 0;
        const own = call.role === 'aggregator' ? asked.aggregatorOnly : 0;
        const inputTokens = asked.conversation + own + reads + list;
        const costUsd = priced(
          call,
          inputTokens,
          written([call], wroteBy(call, mixture, answerTokens)),
          priceOf,
        );
        return { model: call.spec.model, costUsd };
      });
  });
  const listed = isListExpected(listsToAsk(mixture, kept));
  const list = { model: mixture.aggregator.model, costUsd: costOfList(mixture, priceOf, assumed) };
  return listed ? [...slots, list] : slots;
}

/** The calls that are made when nothing fails. */
function expectedOf(calls: readonly PlannedCall[], mixture: Mixture): PlannedCall[] {
  return calls.filter(({ role }) => role !== 'aggregator' || !isVote(mixture));
}

/** A pick is short, unless its model reasons up to its limit. */
function wroteBy({ role }: PlannedCall, { aggregator }: Mixture, answerTokens: number): number {
  const isPick = role === 'aggregator' && aggregator.strategy === 'rank';
  return isPick && Number.isFinite(answerTokens) ? typicalPickTokens : answerTokens;
}

/** The synthesis that takes the place of a vote without any final answer. */
function costsOfSynthesis(
  mixture: Mixture,
  priceOf: (reference: string) => Price | null,
  assumed: Assumed,
): (number | null)[] {
  if (!isVote(mixture)) return [];
  const { strategy: _, ...aggregator } = mixture.aggregator;
  return costs({ ...mixture, aggregator }, priceOf, assumed)
    .slice(-1)
    .map(({ costUsd }) => costUsd);
}

/** The list reads what the answer reads. */
function costOfList(
  mixture: Mixture,
  priceOf: (reference: string) => Price | null,
  { asked, answerTokens, listTokens }: Assumed,
): number | null {
  const [references = [], [aggregator] = []] = planOf(mixture).slice(-2);
  if (aggregator === undefined) return 0;
  const reads = asked.conversation + listPromptTokens + written(references, answerTokens);
  return priced(aggregator, reads, written([aggregator], listTokens), priceOf);
}

function costsOfSpares(
  mixture: Mixture,
  priceOf: (reference: string) => Price | null,
  assumed: Assumed,
): (number | null)[] {
  return Array.from({ length: spareLists(mixture) }, () => costOfList(mixture, priceOf, assumed));
}

/** The cost of all possible windows beside the references, which are read once in any case. */
function costsOfWindows(mixture: Mixture, priceOf: (reference: string) => Price | null): (number | null)[] {
  return planOf(mixture)
    .flat()
    .flatMap((call) => {
      const reads = typicalQuestionTokens + synthesisPromptTokens + outputLimit(call);
      const windows = Array.from({ length: mostWindowsBefore(mixture, call.layer) });
      return windows.map(() => priced(call, reads, outputLimit(call), priceOf));
    });
}

function priced(
  { spec }: PlannedCall,
  inputTokens: number,
  outputTokens: number,
  priceOf: (reference: string) => Price | null,
): number | null {
  const usage = { inputTokens, outputTokens, reasoningTokens: null, cachedInputTokens: null };
  return costOf(usage, priceOf(spec.model));
}

/** Lists that the run may still ask for. Lists that are reused count as asked. */
function listsToAsk(mixture: Mixture, kept: ReadonlySet<string>): number {
  const aggregator = planOf(mixture).at(-1)?.[0];
  if (!listsFirst(mixture) || aggregator === undefined || kept.has(aggregator.call)) return 0;
  const steps = [...kept].filter((place) => isSubCallOf(place, aggregator.call));
  return Math.max(0, mostLists - steps.length);
}

/** One list; a second one only if the first cannot be read. */
function isListExpected(lists: number): boolean {
  return lists === mostLists;
}

function mostWritten(mixture: Mixture, slots: readonly PlannedCall[], lists: number): number {
  const aggregator = planOf(mixture).at(-1) ?? [];
  return slots.reduce(
    (sum, call) => sum + outputLimit(call) * (1 + mostWindowsBefore(mixture, call.layer)),
    lists * written(aggregator, Infinity),
  );
}

/** Tokens of the calls' outputs at this text length or at their token limits. */
function written(calls: readonly PlannedCall[], tokens: number): number {
  return calls.reduce((sum, call) => sum + Math.min(tokens, outputLimit(call)), 0);
}

function addUnlessUnknown(a: number | null, b: number | null): number | null {
  return a === null || b === null ? null : a + b;
}

function outputLimit(call: PlannedCall): number {
  return call.spec.maxOutputTokens ?? mixtureDefaults.maxOutputTokens;
}
