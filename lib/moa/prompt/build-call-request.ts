/** What a call is sent: the messages and parameters for one model, and what of them its context has room for. */

import { estimateTokens } from '@/lib/mixture/estimate-run';
import { mixtureDefaults } from '@/lib/mixture/mixture-defaults';
import type { Mixture } from '@/lib/mixture/mixture-schema';
import type { ModelInfo } from '@/lib/mixture/model-info';
import type { PlannedCall } from '@/lib/mixture/plan';
import type { ReadDisagreement } from '@/lib/moa/events/disagreement';
import type { AnswerParameters, CallRequest } from '@/lib/moa/messages/call-request';
import { tokensOf } from '@/lib/moa/messages/request-tokens';
import { responseFormatInstruction } from '@/lib/moa/messages/response-format-instruction';
import type { RunQuestion } from '@/lib/moa/messages/run-question';
import { toolTranscript } from '@/lib/moa/messages/tool-transcript';
import type { RunPorts } from '@/lib/moa/ports/run-ports';
import { disagreementFormat } from './disagreement-format';
import { fitHistory } from './fit-history';
import { type PromptInput, promptOf } from './prompt';

export interface CallInput extends RunQuestion {
  planned: PlannedCall;
  mixture: Mixture;
  references: readonly string[];
  /** What its reader should know of the references. */
  notes: readonly string[];
  /** Asked of it instead of an answer: the list of what its references agree and disagree on. */
  listing?: Listing;
  /** What the references agree and disagree on, where it was listed before. */
  disagreement?: string;
  /** Ends the call; its reason is a `StopReason`. */
  signal: AbortSignal;
}

export interface Listing {
  /** Whether the provider is asked for its form too, or the model alone. */
  byFormat: boolean;
  read(text: string): ReadDisagreement;
}

/** The messages and parameters for this model: the history cut to what its context holds. */
export function requestFor(
  reference: string,
  info: ModelInfo,
  input: CallInput,
): { request: CallRequest; notes: string[] } {
  const { planned, notes } = input;
  const answer = answerOf(input);
  const history = answer.tools === undefined ? input.history.map(toolTranscript) : input.history;
  const maxOutputTokens = answer.maxOutputTokens ?? outputLimitOf(planned);
  const prompt = promptInputOf(input);
  const fixedTokens = tokensOf(promptOf(prompt), estimateTokens);
  const budget = info.contextTokens === null ? null : info.contextTokens - maxOutputTokens - fixedTokens;
  const kept = fitHistory(history, budget);
  const dropped = history.length - kept.length;
  return {
    request: {
      ...answer,
      model: reference,
      messages: promptOf({ ...prompt, history: kept }),
      temperature: answer.temperature ?? planned.spec.temperature ?? mixtureDefaults.temperature,
      maxOutputTokens,
      ...(input.listing?.byFormat ? { responseFormat: disagreementFormat } : {}),
    },
    notes: [
      ...notes,
      ...(dropped === 0
        ? []
        : [`Left out the ${dropped} oldest of ${history.length} turns: they do not fit its context.`]),
    ],
  };
}

/** Counting tokens for another's tokenizer is a guess, so that a tenth of the context stays free. */
const usedShareOfContext = 0.9;

/**
 * Tokens that the model's context has for references, beside the question, the instructions and the answer; null
 * when nobody said how large it is. History has no share: it is cut to what references leave.
 */
export function roomForReferences(
  { contextTokens }: ModelInfo,
  input: CallInput,
  { countTokens }: Pick<RunPorts, 'countTokens'>,
): number | null {
  if (contextTokens === null) return null;
  const fixedTokens = tokensOf(promptOf({ ...promptInputOf(input), references: [''] }), countTokens);
  const written = answerOf(input).maxOutputTokens ?? outputLimitOf(input.planned);
  return Math.floor(contextTokens * usedShareOfContext) - written - fixedTokens;
}

export function outputLimitOf({ spec }: PlannedCall): number {
  return spec.maxOutputTokens ?? mixtureDefaults.maxOutputTokens;
}

/** What is asked of the answer: nothing of any other call. */
function answerOf({ planned, answer }: CallInput): AnswerParameters {
  return planned.role === 'aggregator' ? (answer ?? {}) : {};
}

/** Without the history, of which it is not decided yet what fits. */
function promptInputOf(input: CallInput): PromptInput {
  const { planned, mixture, question, references, listing, disagreement, since = [] } = input;
  const { tools, responseFormat } = answerOf(input);
  return {
    systemPrompt: mixture.systemPrompt,
    askedSystemPrompt: input.systemPrompt,
    instructions: planned.spec.instructions,
    history: [],
    question,
    since: tools === undefined ? toolTranscript(since) : since,
    references,
    referenceFormat: mixture.referenceFormat,
    task: listing === undefined ? 'answer' : 'disagreement',
    disagreement,
    form: responseFormat === undefined ? undefined : responseFormatInstruction(responseFormat),
  };
}
