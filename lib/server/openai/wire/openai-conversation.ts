/** Converts the messages of a client to the question of a run. Pure. */

import type { ChatMessage } from '@/lib/moa/messages/call-request';
import type { RunQuestion, Turn } from '@/lib/moa/messages/run-question';
import { refusal } from './field-refusal';
import { textContent } from './message-content';
import type { Message } from './openai-messages';
import { spokenMessages } from './spoken-messages';

export type Conversation = Pick<RunQuestion, 'history' | 'question' | 'systemPrompt' | 'since' | 'notes'>;

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
