/** Converts a call's request to the options of the AI SDK's provider interface. Pure. */
import type { LanguageModelV4CallOptions, LanguageModelV4Prompt } from '@ai-sdk/provider';
import type { CallRequest, ChatMessage, ContentPart, Tool, ToolCall, UserContent } from './call-request';

/** Everything but the abort signal. */
export function callOptionsOf({
  messages,
  responseFormat,
  tools,
  model: _,
  ...rest
}: CallRequest): LanguageModelV4CallOptions {
  return {
    ...rest,
    prompt: promptMessages(messages),
    ...(responseFormat === undefined ? {} : formatOptions(responseFormat)),
    ...(tools === undefined ? {} : { tools: tools.map(functionTool) }),
  };
}

export function promptMessages(messages: readonly ChatMessage[]): LanguageModelV4Prompt {
  return messages.map(promptMessage);
}

function promptMessage(message: ChatMessage): LanguageModelV4Prompt[number] {
  switch (message.role) {
    case 'system':
      return { role: 'system', content: message.content };
    case 'user':
      return { role: 'user', content: userParts(message.content) };
    case 'assistant': {
      const calls = (message.toolCalls ?? []).map(toolCallPart);
      // Some providers refuse an empty text beside tool calls.
      const text = message.content === '' && calls.length > 0 ? [] : [textPart(message.content)];
      return { role: 'assistant', content: [...text, ...calls] };
    }
    case 'tool': {
      const { toolCallId, toolName, content } = message;
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

function toolCallPart({ id, name, input }: ToolCall) {
  return { type: 'tool-call' as const, toolCallId: id, toolName: name, input: parsed(input) };
}

/** The arguments of a tool call may not be valid JSON; then the text is sent as it is. */
function parsed(input: string): unknown {
  try {
    return JSON.parse(input);
  } catch {
    return input;
  }
}

function functionTool(tool: Tool) {
  return { type: 'function' as const, ...tool };
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
