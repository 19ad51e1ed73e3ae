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
  const raw = { ...sameFieldsOf(body), ...answerFieldsOf(body, tools), messages };
  return {
    body: checked(raw, sources),
    sources,
    system,
    notes: [...tools.notes, ...responseNotes(body, items)],
  };
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

/** @throws StrataError `invalid_request` that names the field of the response request. */
function checked(raw: object, sources: Sources): ChatBody {
  try {
    return parseWith(chatBody, raw);
  } catch (error) {
    throw inResponseTerms(error, sources);
  }
}

/** Fields that chat completions do not have, or have in another form. */
const otherFields = new Set([
  ...[
    'input',
    'instructions',
    'previous_response_id',
    'stream',
    'stream_options',
    'text',
    'reasoning',
    'tools',
  ],
  ...['tool_choice', 'max_output_tokens', 'truncation', 'include', 'client_metadata', 'max_tool_calls'],
]);

/** The rest means the same in both. Fields that neither has are noted as they are in chat completions. */
function sameFieldsOf(body: ResponseBody): Record<string, unknown> {
  return Object.fromEntries(Object.entries(body).filter(([field]) => !otherFields.has(field)));
}

function answerFieldsOf(body: ResponseBody, { tools, choice }: FunctionTools): Record<string, unknown> {
  const fields = {
    max_completion_tokens: body.max_output_tokens,
    reasoning_effort: body.reasoning?.effort,
    verbosity: body.text?.verbosity,
    response_format: responseFormatOf(body.text?.format),
    tools: tools.length === 0 ? undefined : tools,
    tool_choice: choice,
  };
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined && value !== null),
  );
}

function responseFormatOf(format: NonNullable<ResponseBody['text']>['format']): object | null {
  if (!format) return null;
  if (format.type !== 'json_schema') return { type: format.type };
  const { name, description, schema, strict } = format;
  return { type: 'json_schema', json_schema: { name, description, schema, strict } };
}
