/** Converts a finished run to a chat completion. Pure. */
import type { CallState, RunState } from '@/lib/moa/events/run-state';
import type { ToolForm } from './chat-tools';
import { type CompletionUsage, usageOf } from './completion-usage';
import { toolCallId } from './tool-call-ids';

/** The run as its client sees it. */
export interface Asked {
  runId: string;
  /** The model name as requested. */
  model: string;
  /** Seconds since the epoch. */
  created: number;
  /** A link to the run for people; null for a run that is not stored. */
  runUrl: string | null;
  /** Which references the aggregator read, if the request carried tool results. */
  references: References;
}

/**
 * `asked`: those of this run. `kept`: those of the run whose tool calls are answered. `asked_again`: that run
 * is unknown (not stored, or its ids were changed), so the proposers ran again.
 */
export type References = 'asked' | 'kept' | 'asked_again';

export interface Completion {
  id: string;
  object: 'chat.completion';
  created: number;
  model: string;
  system_fingerprint: string;
  choices: [{ index: 0; message: CompletionMessage; logprobs: null; finish_reason: FinishReason }];
  usage: CompletionUsage;
  strata: RunDetails;
}

export interface CompletionMessage {
  role: 'assistant';
  content: string | null;
  refusal: null;
  reasoning_content?: string;
  tool_calls?: { id: string; type: 'function'; function: { name: string; arguments: string } }[];
  /** Of the older `functions`. */
  function_call?: { name: string; arguments: string };
}

/** Strata's own: what a completion has no field for. */
export interface RunDetails {
  run_id: string;
  run_url: string | null;
  status: RunState['status'];
  /** Why the status is not simply `succeeded`. */
  error: string | null;
  references: References;
  /** Notes for the reader of the answer: what was left out, and what a provider does not support. */
  notes: string[];
}

type FinishReason = 'stop' | 'length' | 'tool_calls' | 'function_call' | 'content_filter';

export function completionOf(
  run: RunState,
  asked: Asked,
  reasoning: string,
  toolForm: ToolForm = 'tool_calls',
): Completion {
  return {
    ...headOf(asked),
    object: 'chat.completion',
    choices: [
      {
        index: 0,
        message: {
          role: 'assistant',
          content: run.answer === '' ? null : run.answer,
          refusal: null,
          ...(reasoning === '' ? {} : { reasoning_content: reasoning }),
          ...calledTools(run, asked, toolForm),
        },
        logprobs: null,
        finish_reason: finishReasonOf(run, toolForm),
      },
    ],
    usage: usageOf(run),
    strata: detailsOf(run, asked),
  };
}

function calledTools(
  run: RunState,
  { runId }: Asked,
  toolForm: ToolForm,
): Pick<CompletionMessage, 'tool_calls' | 'function_call'> {
  const calls = (aggregatorOf(run)?.toolCalls ?? []).map(({ name, input }, index) => ({
    id: toolCallId(runId, index),
    type: 'function' as const,
    function: { name, arguments: input },
  }));
  const [first] = calls;
  if (first === undefined) return {};
  return toolForm === 'tool_calls' ? { tool_calls: calls } : { function_call: first.function };
}

const idPrefix = 'chatcmpl-';

/** The run of a completion id; null for a foreign id. */
export function runIdOfCompletion(id: string): string | null {
  return /^chatcmpl-([A-Za-z0-9_-]{21})$/.exec(id)?.[1] ?? null;
}

/** The common fields of all parts of an answer. */
export function headOf({ runId, created, model }: Asked) {
  return { id: `${idPrefix}${runId}`, created, model, system_fingerprint: runId };
}

export function detailsOf(run: RunState, { runId, runUrl, references }: Asked): RunDetails {
  return {
    run_id: runId,
    run_url: runUrl,
    status: run.status,
    error: run.error,
    references,
    notes: aggregatorOf(run)?.notes ?? [],
  };
}

export function finishReasonOf(run: RunState, toolForm: ToolForm = 'tool_calls'): FinishReason {
  const aggregator = aggregatorOf(run);
  if (aggregator?.toolCalls?.length) return toolForm;
  switch (answeringCall(run)?.finishReason) {
    case 'length':
      return 'length';
    case 'content-filter':
      return 'content_filter';
    default:
      return 'stop';
  }
}

/** The call whose text is the answer: the aggregator, or a proposal that stands alone for it. */
function answeringCall(run: RunState): CallState | undefined {
  const [place, ...others] = run.answerCalls;
  const only = others.length > 0 ? undefined : run.calls.find(({ call }) => call === place);
  return only ?? aggregatorOf(run);
}

export function aggregatorOf({ calls }: RunState): CallState | undefined {
  return calls.find(({ role }) => role === 'aggregator');
}
