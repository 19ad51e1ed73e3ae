/** Converts a call's request to the options of the AI SDK's provider interface. Pure. */
import type { LanguageModelV4CallOptions, LanguageModelV4Prompt } from '@ai-sdk/provider';
import type { CallRequest, ChatMessage, ContentPart, ToolCall, UserContent } from './call-request';
import { merged, passedOnTo } from './passed-on-fields';
import { namesAsGiven, type ToolNames } from './tool-names';

/**
 * Everything but the abort signal.
 * @param names the names under which the provider knows the tools.
 */
export function callOptionsOf(
  { messages, responseFormat, tools, toolChoice, passedOn, mostToolCalls: _, model, ...rest }: CallRequest,
  names: ToolNames = namesAsGiven,
): LanguageModelV4CallOptions {
  const format = responseFormat === undefined ? {} : formatOptions(responseFormat);
  return {
    ...rest,
    prompt: promptMessages(messages, names),
    ...(tools === undefined
      ? {}
      : { tools: tools.map((tool) => ({ ...tool, type: 'function', name: names.sent(tool.name) })) }),
    ...(toolChoice === undefined ? {} : { toolChoice: choiceBy(names, toolChoice) }),
    ...merged(format, passedOnTo(model, passedOn).options),
  };
}

function choiceBy(names: ToolNames, choice: NonNullable<CallRequest['toolChoice']>) {
  return choice.type === 'tool' ? { ...choice, toolName: names.sent(choice.toolName) } : choice;
}

export function promptMessages(
  messages: readonly ChatMessage[],
  names: ToolNames = namesAsGiven,
): LanguageModelV4Prompt {
  return messages.map((message) => promptMessage(message, names));
}

function promptMessage(message: ChatMessage, names: ToolNames): LanguageModelV4Prompt[number] {
  switch (message.role) {
    case 'system':
      return { role: 'system', content: message.content };
    case 'user':
      return { role: 'user', content: userParts(message.content) };
    case 'assistant': {
      const calls = (message.toolCalls ?? []).map((call) => toolCallPart(call, names));
      // Some providers refuse an empty text beside tool calls.
      const text = message.content === '' && calls.length > 0 ? [] : [textPart(message.content)];
      return { role: 'assistant', content: [...text, ...calls] };
    }
    case 'tool': {
      const { toolCallId, content } = message;
      const toolName = names.sent(message.toolName);
      const output = { type: 'text' as const, value: content };
      return { role: 'tool', content: [{ type: 'tool-result', toolCallId, toolName, output }] };
    }
    default:
      return message satisfies never;
  }
}

function userParts(content: UserContent) {
  return typeof content === 'string' ? [textPart(content)] : content.map(userPart);
}

function userPart(part: ContentPart) {
  if (part.type === 'text') return textPart(part.text);
  const { mediaType, data, detail } = part;
  return {
    type: 'file' as const,
    mediaType,
    data: { type: 'data' as const, data },
    ...(detail === undefined ? {} : { providerOptions: { openai: { imageDetail: detail } } }),
  };
}

function textPart(text: string) {
  return { type: 'text' as const, text };
}

function toolCallPart({ id, name, input }: ToolCall, names: ToolNames) {
  return { type: 'tool-call' as const, toolCallId: id, toolName: names.sent(name), input: parsed(input) };
}

/** The arguments of a tool call may not be valid JSON; then the text is sent as it is. */
function parsed(input: string): unknown {
  try {
    return JSON.parse(input);
  } catch {
    return input;
  }
}

/** The interface has no option for strict schemas; these packages use this name. */
function formatOptions({ strict, ...responseFormat }: NonNullable<CallRequest['responseFormat']>) {
  if (strict === undefined) return { responseFormat };
  const option = { strictJsonSchema: strict };
  return {
    responseFormat,
    providerOptions: { openai: option, openaiCompatible: option, groq: option },
  };
}
