/** A request as it is shown: the texts of other calls in it are folded under their names. Pure. */
import type { RunState } from '@/lib/moa/events/run-state';
import { type CallRequest, type ChatMessage, textOf } from '@/lib/moa/messages/call-request';
import { type StoredPiece, toStoredRequest } from '@/lib/moa/messages/stored-request';

export interface FoldedMessage {
  role: ChatMessage['role'];
  pieces: readonly StoredPiece[];
}

/** @param reads the calls whose texts the request may hold. */
export function foldedMessages(
  request: CallRequest,
  { calls }: Pick<RunState, 'calls'>,
  reads: readonly string[],
): FoldedMessage[] {
  const texts = calls.flatMap(({ call, text }) => (reads.includes(call) ? [[call, text] as const] : []));
  const stored = toStoredRequest(request, new Map(texts));
  return stored.messages.map((message) =>
    'pieces' in message ? message : { role: message.role, pieces: [wordsOf(message)] },
  );
}

function wordsOf(message: ChatMessage): string {
  const calls = message.role === 'assistant' ? (message.toolCalls ?? []) : [];
  return [textOf(message.content), ...calls.map(({ name, input }) => `${name} ${input}`)]
    .filter((words) => words !== '')
    .join('\n');
}
