/** Converts a request of the Responses API to a chat completion, and checks it as one. */
import { parseWith } from '@/lib/server/http/read-body';
import { type ChatBody, chatBody } from '@/lib/server/openai/wire/chat-request';
import { refusal } from '@/lib/server/openai/wire/field-refusal';
import { chatMessagesOf, type RawMessage } from './chat-messages';
import type { InputItem } from './input-items';
import { responseNotes } from './response-notes';
import { inResponseTerms, type Sources } from './response-paths';
import type { ResponseBody } from './response-request';
import { type FunctionTools, functionToolsOf } from './response-tools';

/** The conversation before the input: that of `previous_response_id`. */
export interface Earlier {
  messages: readonly RawMessage[];
  /** Its system messages, without `instructions`, which the next response does not inherit. */
  system: readonly string[];
}

export interface ChatRequest {
  body: ChatBody;
  sources: Sources;
  /** The system messages of the whole conversation, without `instructions`. */
  system: string[];
  /** What had no effect, for the client. */
  notes: string[];
}

/**
 * @param items the input, with every `item_reference` replaced by what it names.
 * @throws StrataError `invalid_request` that names the field of the response request.
 */
export function chatRequestOf(
  body: ResponseBody,
  items: readonly InputItem[],
  earlier: Earlier,
): ChatRequest {
  const input = chatMessagesOf(items);
  const system = [
    ...earlier.system,
    ...input.messages.filter(isSystem).map(({ content }) => textOf(content)),
  ];
  const before: [string, RawMessage][] = [
    ...[body.instructions ?? []]
      .flat()
      .map((content): [string, RawMessage] => ['instructions', systemMessage(content)]),
    ...[...earlier.system.map(systemMessage), ...earlier.messages].map((message): [string, RawMessage] => [
      'previous_response_id',
      message,
    ]),
  ];
  const tools = functionToolsOf(body);
  const sources = {
    messages: [
      ...before.map(([source]) => source),
      ...input.sources.map((index) => (typeof body.input === 'string' ? 'input' : `input/${index}`)),
    ],
    tools: tools.sources,
  };
  const messages = [...before.map(([, message]) => message), ...input.messages];
  refuseUnanswerable(messages, input.messages.length);
  const raw = { ...passedOn(body), ...answerFieldsOf(body, tools), messages };
  const chat = inResponseTerms(sources, () => parseWith(chatBody, raw));
  return { body: chat, sources, system, notes: [...tools.notes, ...responseNotes(body, items)] };
}

const isSystem = ({ role }: RawMessage) => role === 'system' || role === 'developer';

function systemMessage(content: string): RawMessage {
  return { role: 'system', content };
}

function textOf(content: unknown): string {
  if (typeof content === 'string') return content;
  return (content as { text?: string }[]).map(({ text = '' }) => text).join('\n');
}

function refuseUnanswerable(messages: readonly RawMessage[], inputLength: number): void {
  if (inputLength === 0) throw refusal('input', 'must have text or at least one message');
  if (!messages.some(({ role }) => role === 'user')) throw refusal('input', 'must have a message of a user');
  const outputs = new Set(messages.map((message) => message.tool_call_id));
  const calls = messages.flatMap((message) => message.tool_calls ?? []);
  // Providers refuse it, when the proposers have been paid for.
  const open = calls.find(({ id }) => !outputs.has(id));
  if (open !== undefined)
    throw refusal(
      'input',
      `has no output for the call "${open.id.slice(0, 64)}" of "${open.function.name.slice(0, 64)}"`,
    );
}

/** Fields that mean the same in both, as they are. */
const sameFields = [
  'model',
  'mixture',
  'layers',
  'background',
  'store',
  'user',
  'metadata',
  'temperature',
  'top_p',
  'presence_penalty',
  'frequency_penalty',
  'seed',
  'stop',
  'parallel_tool_calls',
  'service_tier',
  'safety_identifier',
  'prompt_cache_key',
  'prompt_cache_retention',
  'prompt_cache_options',
] as const;

function passedOn(body: ResponseBody): Record<string, unknown> {
  return Object.fromEntries(
    sameFields.map((field) => [field, body[field]]).filter(([, value]) => value !== undefined),
  );
}

function answerFieldsOf(body: ResponseBody, { tools, choice }: FunctionTools): object {
  return {
    max_completion_tokens: body.max_output_tokens ?? null,
    reasoning_effort: body.reasoning?.effort ?? null,
    verbosity: body.text?.verbosity ?? null,
    response_format: responseFormatOf(body.text?.format),
    tools: tools.length === 0 ? null : tools,
    tool_choice: choice ?? null,
  };
}

function responseFormatOf(format: NonNullable<ResponseBody['text']>['format']): object | null {
  if (!format) return null;
  if (format.type !== 'json_schema') return { type: format.type };
  const { name, description, schema, strict } = format;
  return { type: 'json_schema', json_schema: { name, description, schema, strict } };
}
