/** The items that a response consists of. Pure. */
import type { RunState } from '@/lib/moa/events/run-state';
import { aggregatorOf } from '@/lib/server/openai/wire/completion';
import { toolCallId } from '@/lib/server/openai/wire/tool-call-ids';
import { type CalledTools, customInput } from './called-tools';
import { itemId } from './response-ids';

export type ItemStatus = 'in_progress' | 'completed' | 'incomplete';

export interface TextPart {
  type: 'output_text';
  text: string;
  annotations: [];
  logprobs: [];
}

export interface MessageItem {
  id: string;
  type: 'message';
  status: ItemStatus;
  role: 'assistant';
  content: TextPart[];
}

export interface SummaryPart {
  type: 'summary_text';
  text: string;
}

/** The layers. */
export interface ReasoningItem {
  id: string;
  type: 'reasoning';
  summary: SummaryPart[];
}

export interface FunctionCallItem {
  id: string;
  type: 'function_call';
  status: ItemStatus;
  call_id: string;
  name: string;
  namespace?: string;
  arguments: string;
}

export interface CustomCallItem {
  id: string;
  type: 'custom_tool_call';
  status: ItemStatus;
  call_id: string;
  name: string;
  input: string;
}

export type OutputItem = MessageItem | ReasoningItem | FunctionCallItem | CustomCallItem;

/** An item of a run: its number among those of its kind. */
export interface Place {
  runId: string;
  index: number;
}

export function textPart(text: string): TextPart {
  return { type: 'output_text', text, annotations: [], logprobs: [] };
}

/** @param content nothing while the item begins. */
export function messageItem(place: Place, status: ItemStatus, content: TextPart[]): MessageItem {
  return { id: itemId({ kind: 'msg', ...place }), type: 'message', status, role: 'assistant', content };
}

export function reasoningItem(place: Place, texts: readonly string[]): ReasoningItem {
  const summary = texts.map((text): SummaryPart => ({ type: 'summary_text', text }));
  return { id: itemId({ kind: 'rs', ...place }), type: 'reasoning', summary };
}

/** @param call as the aggregator wrote it; its input is '' while the item begins. */
export function callItem(
  place: Place,
  status: ItemStatus,
  call: { name: string; input: string },
  tools: CalledTools,
): FunctionCallItem | CustomCallItem {
  const { type, name, namespace } = tools.get(call.name) ?? { type: 'function', name: call.name };
  const callId = toolCallId(place.runId, place.index);
  if (type === 'custom') {
    const id = itemId({ kind: 'ctc', ...place });
    const input = call.input === '' ? '' : customInput(call.input);
    return { id, type: 'custom_tool_call', status, call_id: callId, name, input };
  }
  return {
    id: itemId({ kind: 'fc', ...place }),
    type: 'function_call',
    status,
    call_id: callId,
    name,
    ...(namespace === undefined ? {} : { namespace }),
    arguments: call.input,
  };
}

/** The items of a run that has ended. */
export function outputOf(
  run: RunState,
  runId: string,
  tools: CalledTools,
  reasoning: string,
  status: ItemStatus,
): OutputItem[] {
  const calls = aggregatorOf(run)?.toolCalls ?? [];
  const first = { runId, index: 0 };
  const hasMessage = run.answer !== '' || (calls.length === 0 && status === 'completed');
  return [
    ...(reasoning === '' ? [] : [reasoningItem(first, [reasoning])]),
    ...(hasMessage ? [messageItem(first, status, [textPart(run.answer)])] : []),
    ...calls.map((call, index) => callItem({ runId, index }, 'completed', call, tools)),
  ];
}
