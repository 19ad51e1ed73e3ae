/** Converts the messages of a client to the question of a run. Pure. */

import type { ChatMessage, ContentPart, ToolCall, UserContent } from '@/lib/moa/messages/call-request';
import type { RunQuestion, Turn } from '@/lib/moa/messages/run-question';
import { refusal } from './field-refusal';
import { imageInUrl } from './fields/image-url';
import type { Message, SeenContent, WrittenContent } from './openai-messages';

export type Conversation = Pick<RunQuestion, 'history' | 'question' | 'systemPrompt' | 'since' | 'notes'>;

/** A message as a call is sent it, with the role under which the client sent it. */
interface Spoken {
  from: Message['role'];
  message: ChatMessage;
}

/**
 * System and developer messages become one system prompt in their order, because not every provider accepts
 * them elsewhere. The question is the last user message; what follows it is a round of tools, or the beginning
 * of the answer.
 * @throws StrataError `invalid_request` without a message of a user, and for tool calls without results.
 */
export function conversationOf(messages: readonly Message[]): Conversation {
  const system = messages.flatMap((message) =>
    message.role === 'system' || message.role === 'developer' ? [textContent(message.content)] : [],
  );
  const spoken = spokenMessages(messages);
  const asked = spoken.findLastIndex(({ from }) => from === 'user');
  const question = spoken[asked]?.message;
  if (question?.role !== 'user') throw refusal('messages', 'must have a message of a user');
  const history = spoken.slice(0, asked).map(({ message }) => message);
  const since = spoken.slice(asked + 1).map(({ message }) => message);
  const last = since.at(-1);
  if (last?.role === 'assistant' && last.toolCalls !== undefined)
    throw refusal('messages', 'must go on with the results of the tools that its last message calls');
  return {
    history: turnsOf(history),
    question: question.content,
    ...(system.length === 0 ? {} : { systemPrompt: system.join('\n\n') }),
    ...(since.length === 0 ? {} : { since: last?.role === 'assistant' ? [...since, goOn] : since }),
    ...(last?.role === 'assistant' ? { notes: [begunNote] } : {}),
  };
}

/**
 * Many providers refuse a last message of the assistant, and others answer anew after it. A request in words
 * works everywhere.
 */
const goOn: ChatMessage = {
  role: 'user',
  content:
    'Continue your last message exactly where it ends. Write only what follows: repeat nothing of it, ' +
    'and add no introduction.',
};
const begunNote =
  'The answer goes on from the last message, of the assistant: the models were asked to in words.';

/** Whether the client has begun the answer: the run's is the rest of it. */
export function isBegun({ since = [] }: Pick<RunQuestion, 'since'>): boolean {
  return since.at(-1)?.role === 'user' && since.at(-2)?.role === 'assistant';
}

/** A turn starts with a user message; messages before the first one form a turn, too. */
function turnsOf(messages: readonly ChatMessage[]): Turn[] {
  const turns: ChatMessage[][] = [];
  for (const message of messages) {
    const turn = turns.at(-1);
    if (turn === undefined || message.role === 'user') turns.push([message]);
    else turn.push(message);
  }
  return turns;
}

/** Everything but system messages. A tool result carries the name of its tool. */
function spokenMessages(messages: readonly Message[]): Spoken[] {
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

function textContent(content: string | readonly { text: string }[] | null | undefined): string {
  return typeof content === 'string' ? content : (content ?? []).map(({ text }) => text).join('\n');
}

/** The text of an assistant's message. Parts of other kinds, such as reasoning, are no part of it. */
function writtenText(content: WrittenContent): string {
  if (typeof content === 'string') return content;
  const written = (content ?? []).flatMap(({ type, text, refusal: refused }) => {
    const words = type === 'text' ? text : type === 'refusal' ? refused : null;
    return words ? [words] : [];
  });
  return written.join('\n');
}

function seenContent(content: SeenContent): UserContent {
  if (content === null || content === undefined) return '';
  if (typeof content === 'string') return content;
  const parts = content.map((part): ContentPart => {
    if (part.type === 'text') return { type: 'text', text: part.text };
    const { url, detail } = typeof part.image_url === 'string' ? { url: part.image_url } : part.image_url;
    const image = imageInUrl(url);
    if (image === null) throw new Error('Images at addresses are fetched before');
    return { type: 'image', ...image, ...detailOf(detail) };
  });
  // Text parts become one text, which every model accepts.
  return parts.every((part) => part.type === 'text') ? parts.map(({ text }) => text).join('\n') : parts;
}

const details = ['auto', 'low', 'high', 'original'] as const;

/** How closely an image is to be looked at: a hint. Unknown words are left out. */
function detailOf(asked: string | null | undefined): { detail?: (typeof details)[number] } {
  const detail = details.find((known) => known === asked);
  return detail === undefined ? {} : { detail };
}

/** Most chat templates have no field for the name of a speaker, so it precedes the text. */
function named(content: UserContent, name: string | null | undefined): UserContent {
  if (!name) return content;
  if (typeof content === 'string') return `${name}: ${content}`;
  return [{ type: 'text', text: `${name}:` }, ...content];
}
