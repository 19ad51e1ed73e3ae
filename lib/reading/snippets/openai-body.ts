/** A request in the wire format of OpenAI's Chat Completions API. Pure. */
import type { CallRequest, ChatMessage, ContentPart, ResponseFormat } from '@/lib/moa/messages/call-request';
import type { Endpoint } from './endpoint';

type Json = Record<string, unknown>;

/** Without fields that the request does not have. */
export function openAiBody(request: CallRequest, { provider, modelId }: Endpoint): Json {
  const { responseFormat, tools, toolChoice, reasoning, passedOn } = request;
  return {
    model: modelId,
    messages: request.messages.map(messageOf),
    ...given({
      temperature: request.temperature,
      // OpenAI's reasoning models refuse the older name, which other servers know alone.
      [provider === 'openai' ? 'max_completion_tokens' : 'max_tokens']: request.maxOutputTokens,
      top_p: request.topP,
      presence_penalty: request.presencePenalty,
      frequency_penalty: request.frequencyPenalty,
      stop: request.stopSequences,
      seed: request.seed,
      reasoning_effort: reasoning,
      response_format: responseFormat && formatOf(responseFormat),
      tools: tools?.map(({ inputSchema, ...tool }) => ({
        type: 'function',
        function: { ...tool, parameters: inputSchema },
      })),
      tool_choice: toolChoice && choiceOf(toolChoice),
    }),
    ...passedOn,
  };
}

function given(fields: Json): Json {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

function messageOf(message: ChatMessage): Json {
  switch (message.role) {
    case 'system':
      return { role: 'system', content: message.content };
    case 'user':
      return {
        role: 'user',
        content: typeof message.content === 'string' ? message.content : message.content.map(partOf),
      };
    case 'assistant':
      return {
        role: 'assistant',
        content: message.content,
        ...given({
          tool_calls: message.toolCalls?.map(({ id, name, input }) => ({
            id,
            type: 'function',
            function: { name, arguments: input },
          })),
        }),
      };
    case 'tool':
      return { role: 'tool', tool_call_id: message.toolCallId, content: message.content };
    default:
      return message satisfies never;
  }
}

function partOf(part: ContentPart): Json {
  if (part.type === 'text') return { type: 'text', text: part.text };
  const url = `data:${part.mediaType};base64,${part.data}`;
  return { type: 'image_url', image_url: { url, ...given({ detail: part.detail }) } };
}

function formatOf({ type: _, schema, name = 'response', ...rest }: ResponseFormat): Json {
  if (schema === undefined) return { type: 'json_object' };
  return { type: 'json_schema', json_schema: { name, schema, ...rest } };
}

function choiceOf(choice: NonNullable<CallRequest['toolChoice']>): unknown {
  return choice.type === 'tool' ? { type: 'function', function: { name: choice.toolName } } : choice.type;
}
