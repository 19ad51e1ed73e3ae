/** Removes what people wrote into the system message of a request: system prompts and instructions. Pure. */
import type { StoredPiece, StoredRequest } from '@/lib/moa/messages/stored-request';
import { taskInstructions } from './prompt';

type Message = StoredRequest['messages'][number];

/** What stands in its place. */
export const leftOutPrompt = '[The system prompt is left out.]';

/**
 * The request without its prompts. What follows them, the references with their instruction, stays. A message that does
 * not begin with the prompts is left out completely: it was written in a form that this version does not know.
 * @param prompts in the order in which the request has them.
 */
export function withoutSystemPrompt(request: StoredRequest, prompts: readonly string[]): StoredRequest {
  const prefix = prompts.filter((prompt) => prompt !== '').join('\n\n');
  const messages = request.messages.map((message, index) =>
    message.role === 'system' ? withoutPrefix(message, index === 0 ? prefix : '') : message,
  );
  return { ...request, messages };
}

function withoutPrefix(message: Message & { role: 'system' }, prefix: string): Message {
  const [first = '', ...rest] = 'pieces' in message ? message.pieces : [message.content];
  const kept = typeof first === 'string' && first.startsWith(prefix) ? partAfter(first, prefix.length) : null;
  if (kept === null) return { role: 'system', content: leftOutPrompt };
  if (kept === first) return message;
  const pieces: StoredPiece[] = [`${leftOutPrompt}\n\n${kept}`, ...rest];
  return pieces.length === 1 ? { role: 'system', content: pieces.join('') } : { role: 'system', pieces };
}

/** The text from the first instruction on that precedes references; null without one. */
function partAfter(text: string, start: number): string | null {
  const places = taskInstructions.map((words) => text.indexOf(words, start)).filter((at) => at >= 0);
  return places.length === 0 ? null : text.slice(Math.min(...places));
}
