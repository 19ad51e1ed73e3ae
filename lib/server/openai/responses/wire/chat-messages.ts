/** Converts input items to the messages of a chat completion. Pure. */

import { calledName } from './called-tools';
import type { ContentPart, InputItem } from './input-items';

/** A message of a chat completion before it is checked. */
export interface RawMessage {
  role: string;
  content: unknown;
  tool_calls?: RawToolCall[];
  tool_call_id?: string;
}

interface RawToolCall {
  id: string;
  type: 'function';
  function: { name: string; arguments: string };
}

export interface RawMessages {
  messages: RawMessage[];
  /** For each message, the index of its item. */
  sources: number[];
}

/** Calls that follow one another, or a message of the assistant, belong to one message. */
export function chatMessagesOf(items: readonly InputItem[]): RawMessages {
  const messages: RawMessage[] = [];
  const sources: number[] = [];
  function add(message: RawMessage, source: number) {
    messages.push(message);
    sources.push(source);
  }
  for (const [source, item] of items.entries()) {
    switch (item.type) {
      case 'message':
        add({ role: item.role, content: contentOf(item.content) }, source);
        break;
      case 'function_call':
      case 'custom_tool_call': {
        const last = messages.at(-1);
        const call = toolCallOf(item);
        if (last?.role === 'assistant') last.tool_calls = [...(last.tool_calls ?? []), call];
        else add({ role: 'assistant', content: null, tool_calls: [call] }, source);
        break;
      }
      case 'function_call_output':
      case 'custom_tool_call_output':
        add({ role: 'tool', tool_call_id: item.call_id, content: contentOf(item.output) }, source);
        break;
      default:
    }
  }
  return { messages, sources };
}

function toolCallOf(item: InputItem & { type: 'function_call' | 'custom_tool_call' }): RawToolCall {
  const input = item.type === 'function_call' ? item.arguments : JSON.stringify({ input: item.input });
  const name = item.type === 'function_call' ? calledName(item.name, item.namespace) : item.name;
  return { id: item.call_id, type: 'function', function: { name, arguments: input } };
}

function contentOf(content: string | readonly ContentPart[]): unknown {
  return typeof content === 'string' ? content : content.map(partOf);
}

function partOf(part: ContentPart): object {
  if (part.type === 'refusal') return { type: 'refusal', refusal: part.refusal };
  if (part.type === 'input_image')
    return { type: 'image_url', image_url: { url: part.image_url, detail: part.detail } };
  return { type: 'text', text: part.text };
}
