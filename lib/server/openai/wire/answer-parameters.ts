/** The requested form of the answer, as parameters of the aggregator. Pure. */
import { limits } from '@/lib/mixture/limits';
import type { AnswerParameters } from '@/lib/moa/messages/call-request';
import type { RunQuestion } from '@/lib/moa/messages/run-question';
import { type ChatBody, stopSequencesOf } from './chat-request';
import { toolsOf } from './chat-tools';
import { effortIn, passedOnOf } from './fields/passed-on-schemas';
import { responseFormatOf } from './fields/response-format';
import { isBegun } from './openai-conversation';

/** @throws StrataError `invalid_request` for fields that contradict each other. */
export function answerParametersOf(body: ChatBody): AnswerParameters {
  const stopSequences = stopSequencesOf(body.stop ?? []);
  const tools = toolsOf(body);
  return withoutGaps({
    temperature: body.temperature,
    maxOutputTokens: tokenLimitOf(body),
    topP: body.top_p,
    presencePenalty: body.presence_penalty,
    frequencyPenalty: body.frequency_penalty,
    stopSequences: stopSequences.length === 0 ? undefined : stopSequences,
    seed: body.seed,
    reasoning: reasoningOf(body),
    responseFormat: responseFormatOf(body.response_format),
    ...tools,
    passedOn: passedOnOf(body, tools.tools !== undefined),
  });
}

/** Whether the answer of a run must be JSON by itself. */
export function mustBeJson({ answer, since }: RunQuestion): boolean {
  return answer?.responseFormat !== undefined && !isBegun({ since });
}

/** At most what a call may write; undefined for "no limit". */
function tokenLimitOf({ max_completion_tokens, max_tokens }: ChatBody): number | undefined {
  const limit = max_completion_tokens ?? max_tokens;
  return limit === undefined || limit < 0 ? undefined : Math.min(limit, limits.maxOutputTokens);
}

function reasoningOf({ reasoning_effort: effort, reasoning }: ChatBody): AnswerParameters['reasoning'] {
  return effort === undefined || effort === 'auto' || effort === 'default' ? effortIn(reasoning) : effort;
}

function withoutGaps(parameters: AnswerParameters): AnswerParameters {
  return Object.fromEntries(Object.entries(parameters).filter(([, value]) => value !== undefined));
}
