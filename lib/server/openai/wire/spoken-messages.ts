/** Converts the messages of a client, one by one, to messages that calls are sent. Pure. */
import type { ChatMessage, ContentPart, ToolCall, UserContent } from '@/lib/moa/messages/call-request';
import { refusal } from './field-refusal';
import { named, seenContent, textContent, writtenText } from './message-content';
import type { Message } from './openai-messages';

/** A message as a call is sent it, with the role under which the client sent it. */
export interface Spoken {
  from: Message['role'];
  message: ChatMessage;
}

/**
 * Everything but system messages. A tool result carries the name of its tool.
 * @throws StrataError `invalid_request` for a result of no call.
 */
export function spokenMessages(messages: readonly Message[]): Spoken[] {
  const calls = createCalls();
  const spoken = messages.flatMap((message, index): Spoken[] => {
    switch (message.role) {
      case 'user':
        return [
          {
            from: 'user',
            message: { role: 'user', content: named(seenContent(message.content), message.name) },
          },
        ];
      case 'assistant': {
        const toolCalls = toolCallsOf(message, index);
        calls.add(toolCalls);
        const content = writtenText(message.content) || (message.refusal ?? '');
        // Some providers refuse empty content.
        if (content === '' && toolCalls.length === 0) return [];
        const called = toolCalls.length === 0 ? {} : { toolCalls };
        return [{ from: 'assistant', message: { role: 'assistant', content, ...called } }];
      }
      case 'tool': {
        const { tool_call_id: toolCallId } = message;
        const toolName = calls.nameOf(toolCallId);
        if (toolName === undefined)
          throw refusal(`messages/${index}/tool_call_id`, 'answers no tool call of the messages before it');
        return resultOf({ id: toolCallId, name: toolName }, seenContent(message.content));
      }
      case 'function': {
        const toolCallId = calls.lastIdOf(message.name);
        if (toolCallId === undefined)
          throw refusal(`messages/${index}/name`, 'answers no function call of the messages before it');
        return resultOf({ id: toolCallId, name: message.name }, textContent(message.content));
      }
      default:
        return [];
    }
  });
  return withImagesLast(spoken);
}

/** The tool calls so far. */
function createCalls() {
  const names = new Map<string, string>();
  return {
    add(calls: readonly ToolCall[]) {
      for (const { id, name } of calls) names.set(id, name);
    },
    nameOf: (id: string) => names.get(id),
    lastIdOf: (name: string) => [...names].findLast(([, called]) => called === name)?.[0],
  };
}

/** Few providers take images in the result of a tool: they follow in a message of their own. */
function resultOf({ id, name }: { id: string; name: string }, content: UserContent): Spoken[] {
  const result = (text: string): Spoken => ({
    from: 'tool',
    message: { role: 'tool', toolCallId: id, toolName: name, content: text },
  });
  if (typeof content === 'string') return [result(content)];
  const texts = content.flatMap((part) => (part.type === 'text' ? [part.text] : []));
  const images = content.filter((part) => part.type === 'image');
  const where = `[${images.length} ${images.length === 1 ? 'image' : 'images'}: see the next message of the user]`;
  const about: ContentPart = { type: 'text', text: `[From the result of ${name}]` };
  return [
    result([...texts, where].join('\n')),
    { from: 'tool', message: { role: 'user', content: [about, ...images] } },
  ];
}

/** Providers want all results of a round together, so its images follow the last. */
function withImagesLast(spoken: readonly Spoken[]): Spoken[] {
  const ordered: Spoken[] = [];
  let images: ContentPart[] = [];
  const flush = () => {
    if (images.length > 0) ordered.push({ from: 'tool', message: { role: 'user', content: images } });
    images = [];
  };
  for (const { from, message } of spoken) {
    if (from !== 'tool') flush();
    if (from === 'tool' && message.role === 'user' && typeof message.content !== 'string')
      images = [...images, ...message.content];
    else ordered.push({ from, message });
  }
  flush();
  return ordered;
}

function toolCallsOf(
  { tool_calls: calls, function_call: older }: Message & { role: 'assistant' },
  index: number,
): ToolCall[] {
  if (calls?.length)
    return calls.map(({ id, function: { name, arguments: input } }) => ({
      id,
      name,
      input: inputText(input),
    }));
  // Function calls have no ids.
  return older ? [{ id: `call_function_${index}`, name: older.name, input: inputText(older.arguments) }] : [];
}

function inputText(input: string | Record<string, unknown> | null | undefined): string {
  if (!input) return '{}';
  return typeof input === 'string' ? input : JSON.stringify(input);
}
