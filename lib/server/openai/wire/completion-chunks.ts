/** Converts a run's events to chunks of a streamed completion. Pure. */
import type { ReasoningLevel } from '@/lib/contract/api-key-contract';
import type { CallTool, RunEvent } from '@/lib/moa/events/run-event';
import type { CallState, RunState } from '@/lib/moa/events/run-state';
import type { ToolForm } from './chat-tools';
import { type Asked, aggregatorOf, detailsOf, finishReasonOf, headOf } from './completion';
import { usageOf } from './completion-usage';
import { createHeldContent, type TagHabit } from './held-content';
import { type ErrorBody, runErrorOf } from './openai-errors';
import { createReasoningStream } from './reasoning-stream';
import { toolCallId } from './tool-call-ids';

export interface ChunkOptions {
  asked: Asked;
  /** The call whose text is the answer. */
  aggregator: string;
  layers: ReasoningLevel;
  /** Whether the answer must be JSON. */
  needsForm: boolean;
  includeUsage: boolean;
  toolForm: ToolForm;
  /** Whether the aggregator's model loses the opening tag of its reasoning. */
  tagHabit: TagHabit;
  /** Receives the aggregator's call at its end, and whether its text turned out to be reasoning. */
  onAnswered(call: CallState, wasReasoning: boolean): void;
}

export interface Chunks {
  /** What is sent before anything is known. */
  first: readonly object[];
  /** Whether a logged event has nothing for this client: most have not, and are not even parsed. */
  isSilent(eventJson: string): boolean;
  /** @param run its state at the event or later. */
  take(event: RunEvent, run: RunState): (object | ErrorBody)[];
}

export function chunksOf(options: ChunkOptions): Chunks {
  const { asked, aggregator, layers, needsForm, includeUsage, toolForm, tagHabit, onAnswered } = options;
  const held = createHeldContent(tagHabit);
  let wasReasoning = false;
  const head = { ...headOf(asked), object: 'chat.completion.chunk' };
  const noUsageYet = includeUsage ? { usage: null } : {};
  const teller = createReasoningStream(layers, asked.references, aggregator);
  let written = false;

  function chunk(delta: object, finish: string | null = null, more: object = {}) {
    const choice = { index: 0, delta, logprobs: null, finish_reason: finish };
    return { ...head, choices: [choice], ...noUsageYet, ...more };
  }
  function said(event: RunEvent): object[] {
    if (!('call' in event) || event.call !== aggregator) return [];
    switch (event.type) {
      case 'call.delta':
        if (event.textIsReasoning) {
          held.wasReasoning();
          wasReasoning = true;
        }
        return content(event.text === undefined ? '' : held.take(event.text));
      case 'call.tool':
        return [...content(held.end()), chunk(toolDelta(event, asked.runId, toolForm))];
      case 'call.finished':
        return content(held.end());
      default:
        return [];
    }
  }
  function content(text: string): object[] {
    return text === '' ? [] : [chunk({ content: text })];
  }
  function ended(run: RunState): object[] {
    const error = runErrorOf(run, needsForm);
    if (error !== null) return [error.body];
    // The proposals replace the answer, and were not sent yet.
    const standIns = written || run.answer === '' ? [] : [chunk({ content: run.answer })];
    const end = chunk({}, finishReasonOf(run, toolForm), { strata: detailsOf(run, asked) });
    const usage = includeUsage ? [{ ...head, choices: [], usage: usageOf(run) }] : [];
    return [...standIns, end, ...usage];
  }

  return {
    first: [chunk({ role: 'assistant', content: '', refusal: null })],
    isSilent: (json) => layers !== 'full' && isOfOtherCall(json, aggregator),
    take(event, run) {
      const reasoning = teller.take(event);
      const answer = said(event);
      // Text that was sent before it turned out to be reasoning cannot be taken back, but it is no answer.
      if (event.type === 'call.delta' && event.textIsReasoning && event.call === aggregator) written = false;
      written ||= answer.length > 0;
      if (event.type === 'call.finished' && event.call === aggregator) {
        const call = run.calls.find((candidate) => candidate.call === aggregator);
        if (call !== undefined) onAnswered(call, wasReasoning);
      }
      return [
        ...(reasoning === '' ? [] : [chunk({ reasoning_content: reasoning })]),
        ...answer,
        ...(event.type === 'run.finished' ? ended(run) : []),
      ];
    },
  };
}

function toolDelta(event: CallTool, runId: string, toolForm: ToolForm): object {
  if (toolForm === 'tool_calls') return { tool_calls: [toolCallDelta(event, runId)] };
  const { name, input } = event;
  return { function_call: { ...(name === undefined ? {} : { name }), arguments: input } };
}

const deltaOf = '{"type":"call.delta","call":"';

/** Whether a logged event is text of another call. */
export function isOfOtherCall(eventJson: string, call: string): boolean {
  return eventJson.startsWith(deltaOf) && !eventJson.startsWith(`${call}"`, deltaOf.length);
}

function toolCallDelta({ index, id, name, input }: CallTool, runId: string): object {
  if (id === undefined) return { index, function: { arguments: input } };
  return { index, id: toolCallId(runId, index), type: 'function', function: { name, arguments: input } };
}

/** The place of a run's aggregator. */
export function aggregatorPlace(run: RunState): string {
  const aggregator = aggregatorOf(run);
  if (aggregator === undefined) throw new Error(`Run ${run.id} has no aggregator`);
  return aggregator.call;
}
