/** Texts of a run as the conventions put them into attributes: JSON of messages and their parts. Pure. */
import type { Attributes } from '@opentelemetry/api';
import type { CallState, RunState } from '@/lib/moa/events/run-state';
import { type ChatMessage, textOf } from '@/lib/moa/messages/call-request';
import { fromStoredRequest, type StoredRequest } from '@/lib/moa/messages/stored-request';
import type { TracedRun } from './traced-run';

type Part =
  | { type: 'text' | 'reasoning'; content: string }
  | { type: 'tool_call'; id: string; name: string; arguments: string }
  | { type: 'tool_call_response'; id: string; response: string };

/** The question and the answer. */
export function runContent({ run, requests }: TracedRun): Attributes {
  const [request] = requests.values();
  const question = request?.messages.findLast(({ role }) => role === 'user');
  return {
    'gen_ai.input.messages':
      question === undefined || 'pieces' in question ? undefined : JSON.stringify([messageOf(question)]),
    'gen_ai.output.messages': JSON.stringify([{ role: 'assistant', parts: [text(run.answer)] }]),
  };
}

export function callContent(call: CallState, request: StoredRequest | undefined, run: RunState): Attributes {
  const parts: Part[] = [
    ...(call.reasoning === '' ? [] : [{ type: 'reasoning' as const, content: call.reasoning }]),
    ...(call.text === '' ? [] : [text(call.text)]),
    ...(call.toolCalls ?? []).map(toolCall),
  ];
  const output = [{ role: 'assistant', parts, finish_reason: call.finishReason ?? 'error' }];
  return { ...inputOf(request, run), 'gen_ai.output.messages': JSON.stringify(output) };
}

function inputOf(request: StoredRequest | undefined, run: RunState): Attributes {
  if (request === undefined) return {};
  const textOfCall = (place: string) => run.calls.find(({ call }) => call === place)?.text;
  const { messages } = fromStoredRequest(request, textOfCall);
  const system = messages
    .filter(({ role }) => role === 'system')
    .flatMap((message) => messageOf(message).parts);
  const others = messages.filter(({ role }) => role !== 'system').map(messageOf);
  return {
    'gen_ai.system_instructions': system.length === 0 ? undefined : JSON.stringify(system),
    'gen_ai.input.messages': JSON.stringify(others),
  };
}

function messageOf(message: ChatMessage): { role: string; parts: Part[] } {
  const { role } = message;
  switch (role) {
    case 'tool':
      return {
        role,
        parts: [{ type: 'tool_call_response', id: message.toolCallId, response: message.content }],
      };
    case 'assistant':
      return { role, parts: [text(message.content), ...(message.toolCalls ?? []).map(toolCall)] };
    case 'user':
      return { role, parts: [text(textOf(message.content))] };
    default:
      return { role, parts: [text(message.content)] };
  }
}

function text(content: string): Part {
  return { type: 'text', content };
}

function toolCall({ id, name, input }: { id: string; name: string; input: string }): Part {
  return { type: 'tool_call', id, name, arguments: input };
}
