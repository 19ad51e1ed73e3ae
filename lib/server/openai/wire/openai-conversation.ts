/** Converts the messages of a client to the question of a run. Pure. */

import type { ChatMessage, ContentPart, ToolCall, UserContent } from '@/lib/moa/messages/call-request';
import type { RunQuestion, Turn } from '@/lib/moa/messages/run-question';
import { refusal } from './field-refusal';
import { imageOf, type Message } from './openai-messages';

export type Conversation = Pick<RunQuestion, 'history' | 'question' | 'systemPrompt' | 'since'>;

/**
 * System and developer messages become one system prompt in their order, because not every provider accepts
 * them elsewhere. The question is the last user message; what follows it is a round of tools.
 * @throws StrataError `invalid_request` when the messages end with neither a user's nor a tool's.
 */
export function conversationOf(messages: readonly Message[]): Conversation {
  const system = messages.flatMap((message) =>
    message.role === 'system' || message.role === 'developer' ? [textContent(message.content)] : [],
  );
  const spoken = chatMessages(messages);
  const last = spoken.at(-1);
  const asked = spoken.findLastIndex(({ role }) => role === 'user');
  const question = spoken[asked];
  if (question?.role !== 'user') throw refusal('messages', 'must have a message of a user');
  if (last?.role === 'assistant') throw refusal('messages', 'must end with a message of a user or a tool');
  const since = spoken.slice(asked + 1);
  return {
    history: turnsOf(spoken.slice(0, asked)),
    question: question.content,
    ...(system.length === 0 ? {} : { systemPrompt: system.join('\n\n') }),
    ...(since.length === 0 ? {} : { since }),
  };
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
function chatMessages(messages: readonly Message[]): ChatMessage[] {
  const names = new Map<string, string>();
  return messages.flatMap((message, index): ChatMessage[] => {
    switch (message.role) {
      case 'user':
        return [{ role: 'user', content: named(userContent(message.content), message.name) }];
      case 'assistant': {
        const toolCalls = (message.tool_calls ?? []).map(toolCallOf);
        for (const { id, name } of toolCalls) names.set(id, name);
        const content = assistantText(message);
        // Some providers refuse empty content.
        if (content === '' && toolCalls.length === 0) return [];
        return [{ role: 'assistant', content, ...(toolCalls.length === 0 ? {} : { toolCalls }) }];
      }
      case 'tool': {
        const toolName = names.get(message.tool_call_id);
        if (toolName === undefined)
          throw refusal(`messages/${index}/tool_call_id`, 'answers no tool call of the messages before it');
        const { tool_call_id: toolCallId } = message;
        return [{ role: 'tool', toolCallId, toolName, content: textContent(message.content) }];
      }
      default:
        return [];
    }
  });
}

function toolCallOf({
  id,
  function: { name, arguments: input },
}: {
  id: string;
  function: { name: string; arguments: string };
}): ToolCall {
  return { id, name, input };
}

function textContent(content: string | readonly { text: string }[]): string {
  return typeof content === 'string' ? content : content.map(({ text }) => text).join('\n');
}

function assistantText({ content, refusal: refused }: Message & { role: 'assistant' }): string {
  if (typeof content === 'string' && content !== '') return content;
  const parts = Array.isArray(content) ? content : [];
  const said = parts.map((part) => (part.type === 'text' ? part.text : part.refusal)).join('\n');
  return said === '' ? (refused ?? '') : said;
}

function userContent(content: (Message & { role: 'user' })['content']): UserContent {
  if (typeof content === 'string') return content;
  const parts = content.map((part): ContentPart => {
    if (part.type === 'text') return { type: 'text', text: part.text };
    const { url, detail } = part.image_url;
    return { type: 'image', ...imageOf(url), ...(detail ? { detail } : {}) };
  });
  // Text parts become one text, which every model accepts.
  return parts.every((part) => part.type === 'text') ? parts.map(({ text }) => text).join('\n') : parts;
}

/** Most chat templates have no field for the name of a speaker, so it precedes the text. */
function named(content: UserContent, name: string | null | undefined): UserContent {
  if (!name) return content;
  if (typeof content === 'string') return `${name}: ${content}`;
  return [{ type: 'text', text: `${name}:` }, ...content];
}
