/** Builds the request of a call: messages and parameters for one model, within its context. */

import { mixtureDefaults } from '@/lib/mixture/mixture-defaults';
import type { Mixture } from '@/lib/mixture/mixture-schema';
import type { ModelInfo } from '@/lib/mixture/model-info';
import type { PlannedCall } from '@/lib/mixture/plan';
import type { ReadDisagreement } from '@/lib/moa/events/disagreement';
import type { AnswerParameters, CallRequest } from '@/lib/moa/messages/call-request';
import { passedOnTo } from '@/lib/moa/messages/passed-on-fields';
import { tokensOfRequest } from '@/lib/moa/messages/request-tokens';
import { responseFormatInstruction } from '@/lib/moa/messages/response-format-instruction';
import type { RunQuestion } from '@/lib/moa/messages/run-question';
import { toolTranscript } from '@/lib/moa/messages/tool-transcript';
import type { RunPorts } from '@/lib/moa/ports/run-ports';
import { disagreementFormat } from './disagreement-format';
import { fitHistory } from './fit-history';
import { type PromptInput, type PromptTask, promptOf, type ReferenceText } from './prompt';

export interface CallInput {
  planned: PlannedCall;
  asked: RunQuestion;
  mixture: Mixture;
  references: readonly ReferenceText[];
  /** Notes about the references for the reader of the call. */
  notes: readonly string[];
  /** Requests the list of disagreements instead of an answer. */
  listing?: Listing;
  /** The list of disagreements as text, where it was made before. */
  disagreement?: string;
  /** The answer so far, where the call goes on with one that was cut. */
  continues?: ContinuedAnswer;
  /** Ends the call; its reason is a `StopReason`. */
  signal: AbortSignal;
}

/** The text of an earlier aggregator that did not come to its end. */
export interface ContinuedAnswer {
  text: string;
  /** The model that wrote it: another one never continues it. */
  model: string;
}

export interface Listing {
  /** Whether the provider is asked to enforce the schema. */
  byFormat: boolean;
  read(text: string): ReadDisagreement;
}

/** Builds the messages and parameters for this model. The history is cut to its context. */
export function requestFor(
  reference: string,
  info: ModelInfo,
  input: CallInput,
  { countTokens }: Pick<RunPorts, 'countTokens'>,
): { request: CallRequest; notes: string[] } {
  const { planned, notes } = input;
  const answer = answerOf(input);
  const history = answer.tools === undefined ? input.asked.history.map(toolTranscript) : input.asked.history;
  const maxOutputTokens = answer.maxOutputTokens ?? requestedLimitOf(planned);
  const prompt = promptInputOf(input);
  const fixed = { ...answer, ...(input.listing?.byFormat ? { responseFormat: disagreementFormat } : {}) };
  // Counting takes milliseconds: only where something could be left out.
  const mayNotFit = history.length > 0 && info.contextTokens !== null;
  const fixedTokens = mayNotFit ? tokensOfRequest({ ...fixed, messages: promptOf(prompt) }, countTokens) : 0;
  const budget = mayNotFit ? roomBeside(info, outputRoomOf(input) + fixedTokens) : null;
  const kept = fitHistory(history, budget, countTokens);
  const dropped = history.length - kept.length;
  return {
    request: {
      ...fixed,
      model: reference,
      messages: promptOf({ ...prompt, history: kept }),
      temperature: answer.temperature ?? planned.spec.temperature ?? mixtureDefaults.temperature,
      ...(maxOutputTokens === undefined ? {} : { maxOutputTokens }),
    },
    notes: [
      ...(planned.role === 'aggregator' ? (input.asked.notes ?? []) : []),
      ...notesOnPassedOn(reference, answer),
      ...notes,
      ...(input.continues === undefined ? [] : [continuedNote]),
      ...(dropped === 0
        ? []
        : [`Left out the ${dropped} oldest of ${history.length} turns: they do not fit its context.`]),
    ],
  };
}

function notesOnPassedOn(reference: string, { passedOn }: AnswerParameters): string[] {
  const { notTaken } = passedOnTo(reference, passedOn);
  return notTaken.length === 0 ? [] : [`Its provider does not take ${notTaken.join(', ')}.`];
}
const continuedNote = 'Goes on where the answer of the earlier run was cut: its text so far comes first.';

/** Token counts are estimates, so a tenth of the context stays free. */
const usedShareOfContext = 0.9;

/**
 * Tokens of the model's context that are left for references beside the question, the instructions and the
 * answer; null when the context is unknown. History gets what the references leave.
 */
export function roomForReferences(
  info: ModelInfo,
  input: CallInput,
  { countTokens }: Pick<RunPorts, 'countTokens'>,
): number | null {
  const answer = answerOf(input);
  const messages = promptOf({ ...promptInputOf(input), references: [''] });
  const fixedTokens = tokensOfRequest({ ...answer, messages }, countTokens);
  return roomBeside(info, outputRoomOf(input) + fixedTokens);
}

/** Tokens of the model's context that are left; null when it is unknown. */
function roomBeside({ contextTokens }: ModelInfo, usedTokens: number): number | null {
  return contextTokens === null ? null : Math.floor(contextTokens * usedShareOfContext) - usedTokens;
}

/** The tokens of the context that are kept free for what a call writes. */
export function outputLimitOf({ spec }: Pick<PlannedCall, 'spec'>): number {
  return spec.maxOutputTokens ?? mixtureDefaults.maxOutputTokens;
}

function outputRoomOf(input: CallInput): number {
  return answerOf(input).maxOutputTokens ?? outputLimitOf(input.planned);
}

/** The limit that a call is sent. The answer of an aggregator may be as long as its model writes. */
function requestedLimitOf({ spec, role }: PlannedCall): number | undefined {
  return role === 'aggregator' ? spec.maxOutputTokens : outputLimitOf({ spec });
}

/** The answer parameters, for the aggregator only. The rest of an answer has no form of its own. */
function answerOf({ planned, asked, continues }: CallInput): AnswerParameters {
  if (planned.role !== 'aggregator') return {};
  const { responseFormat, ...answer } = asked.answer ?? {};
  return continues === undefined && responseFormat !== undefined ? { ...answer, responseFormat } : answer;
}

/** Without history; what fits is decided later. */
function promptInputOf(input: CallInput): PromptInput {
  const { planned, mixture, references, disagreement, continues } = input;
  const { question, systemPrompt, since = [] } = input.asked;
  const { tools } = answerOf(input);
  const responseFormat = planned.role === 'aggregator' ? input.asked.answer?.responseFormat : undefined;
  return {
    systemPrompt: mixture.systemPrompt,
    askedSystemPrompt: systemPrompt,
    instructions: planned.spec.instructions,
    history: [],
    question,
    since: tools === undefined ? toolTranscript(since) : since,
    references,
    referenceFormat: mixture.referenceFormat,
    task: taskOf(input),
    disagreement,
    continues: continues?.text,
    form: responseFormat === undefined ? undefined : responseFormatInstruction(responseFormat),
  };
}

function taskOf({ planned, listing }: CallInput): PromptTask {
  if (listing !== undefined) return 'disagreement';
  return planned.role === 'ranking' ? 'ranking' : 'answer';
}
