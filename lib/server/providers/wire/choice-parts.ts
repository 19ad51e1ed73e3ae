/** What one choice of a chat completion or of a chunk says, wherever its provider writes it. */
import { isObject, type JsonObject } from './answer-sink';

export interface ChoiceParts {
  text: string;
  reasoning: string;
  refusal: string;
  toolCalls: JsonObject[];
}

const reasoningFields = [
  'reasoning_content',
  'reasoning',
  'reasoning_text',
  'thinking',
  'thinking_content',
  'thought',
  'thoughts',
  'reasoning_details',
] as const;

/** @param delta the `delta` of a chunk, or the `message` of a whole answer. */
export function partsOf(delta: JsonObject): ChoiceParts {
  const content = contentOf(delta.content);
  // Some providers write the same reasoning in two fields.
  const field = reasoningFields.map((name) => reasoningOf(delta[name])).find((text) => text !== '') ?? '';
  const functionCall = isObject(delta.function_call) ? [{ index: 0, function: delta.function_call }] : [];
  const calls = Array.isArray(delta.tool_calls) ? delta.tool_calls.filter(isObject) : functionCall;
  return {
    text: content.text,
    reasoning: field + content.reasoning,
    refusal: typeof delta.refusal === 'string' ? delta.refusal : '',
    toolCalls: calls,
  };
}

/** The text of a field that holds reasoning: a string, an object, or a list of parts. */
function reasoningOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.map(reasoningOf).join('');
  if (!isObject(value)) return '';
  return (
    [value.text, value.content, value.summary, value.thinking].map(reasoningOf).find((text) => text !== '') ??
    ''
  );
}

function contentOf(content: unknown): { text: string; reasoning: string } {
  if (typeof content === 'string') return { text: content, reasoning: '' };
  const said = { text: '', reasoning: '' };
  for (const part of Array.isArray(content) ? content : [content]) {
    if (typeof part === 'string') said.text += part;
    else if (isObject(part)) {
      if (/think|reason/i.test(String(part.type))) said.reasoning += reasoningOf(part);
      else if (typeof part.text === 'string') said.text += part.text;
      else if (typeof part.content === 'string') said.text += part.content;
    }
  }
  return said;
}
