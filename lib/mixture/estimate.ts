/**
 * What a run will ask for, before its first call: calls, tokens and cost. The bounds hold whatever the models
 * do; the expectation is a guess that the page labels as one.
 */
import { costOf } from './cost';
import { mixtureDefaults } from './defaults';
import { mostWindowsBefore } from './limits';
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

/** What a mixture asks for each time it is asked, before anything is known of the question but its usual length. */
export interface MixtureEstimate {
  calls: number;
  /** No run makes more: with every window that references may need. */
  mostCalls: number;
  /** As `RunEstimate`. */
  maxOutputTokens: number;
  /** USD, from short answers to answers as long as their limits allow; null when any price is unknown. */
  costUsd: { low: number; high: number } | null;
}

/** Tokens of a usual question, without a history. */
const typicalQuestionTokens = 60;
/** Tokens of an answer that is short. */
const shortAnswerTokens = 150;
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
  const each = costs(plan, priceOf, conversationTokens, typicalAnswerTokens, isAsked);
  return {
    calls: calls.length,
    maxOutputTokens: mostWritten(mixture, calls),
    expectedCostUsd: each.reduce(addUnlessUnknown, 0),
  };
}

/** @param priceOf null where nobody knows. */
export function estimateMixture(
  mixture: Mixture,
  priceOf: (reference: string) => Price | null,
): MixtureEstimate {
  const plan = planOf(mixture);
  const low = costs(plan, priceOf, typicalQuestionTokens, shortAnswerTokens).reduce(addUnlessUnknown, 0);
  const high = [
    ...costs(plan, priceOf, typicalQuestionTokens, Infinity),
    ...costsOfWindows(mixture, priceOf),
  ].reduce(addUnlessUnknown, 0);
  const calls = plan.flat();
  return {
    calls: calls.length,
    mostCalls: calls.reduce((sum, { layer }) => sum + mostWindowsBefore(mixture, layer), calls.length),
    maxOutputTokens: mostWritten(mixture, calls),
    costUsd: low === null || high === null ? null : { low, high },
  };
}

/** What each call costs when every answer has so many tokens, or as many as its limit allows. */
function costs(
  plan: readonly PlannedCall[][],
  priceOf: (reference: string) => Price | null,
  conversationTokens: number,
  answerTokens: number,
  isAsked: (call: PlannedCall) => boolean = () => true,
): (number | null)[] {
  const written = (call: PlannedCall) => Math.min(answerTokens, outputLimit(call));
  return plan.flatMap((layer, index) => {
    const references = plan[index - 1];
    const synthesis =
      references === undefined
        ? 0
        : references.reduce((sum, call) => sum + written(call), synthesisPromptTokens);
    return layer.filter(isAsked).map((call) =>
      costOf(
        {
          inputTokens: conversationTokens + synthesis,
          outputTokens: written(call),
          reasoningTokens: null,
          cachedInputTokens: null,
        },
        priceOf(call.spec.model),
      ),
    );
  });
}

/** What every window that may be needed costs beside the references, which are read once whether in windows or not. */
function costsOfWindows(mixture: Mixture, priceOf: (reference: string) => Price | null): (number | null)[] {
  return planOf(mixture)
    .flat()
    .flatMap((call) => {
      const usage = {
        inputTokens: typicalQuestionTokens + synthesisPromptTokens + outputLimit(call),
        outputTokens: outputLimit(call),
        reasoningTokens: null,
        cachedInputTokens: null,
      };
      const windows = Array.from({ length: mostWindowsBefore(mixture, call.layer) });
      return windows.map(() => costOf(usage, priceOf(call.spec.model)));
    });
}

function mostWritten(mixture: Mixture, calls: readonly PlannedCall[]): number {
  return calls.reduce(
    (sum, call) => sum + outputLimit(call) * (1 + mostWindowsBefore(mixture, call.layer)),
    0,
  );
}

function addUnlessUnknown(a: number | null, b: number | null): number | null {
  return a === null || b === null ? null : a + b;
}

function outputLimit(call: PlannedCall): number {
  return call.spec.maxOutputTokens ?? mixtureDefaults.maxOutputTokens;
}
