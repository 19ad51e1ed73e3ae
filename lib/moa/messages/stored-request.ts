/**
 * A call's request as it is stored: texts of other calls that its system message quotes are replaced by references to
 * these calls, whose texts are stored with them. Without this, 13 calls store each proposal seven times. Pure.
 */
import type { CallRequest, ChatMessage } from './call-request';

/** A piece of a message: literal text, or the whole text of a call. */
export type StoredPiece = string | { call: string };

type QuotingMessage = { role: 'system'; pieces: StoredPiece[] };

export type StoredRequest = Omit<CallRequest, 'messages'> & {
  messages: readonly (ChatMessage | QuotingMessage)[];
};

/** Shorter texts are stored as they are: a reference would not be shorter. */
const shortestQuoted = 64;

/**
 * Replaces quoted texts by references. `fromStoredRequest` restores the request exactly.
 * @param texts by place, of calls that have ended and that every run with this call has too (`dependsOn`): a reference
 * to any other call would read differently in a run that keeps this call and asks the other one again.
 */
export function toStoredRequest(request: CallRequest, texts: ReadonlyMap<string, string>): StoredRequest {
  const messages = request.messages.map((message) => {
    if (message.role !== 'system') return message;
    const pieces = piecesOf(message.content, texts);
    return pieces.length === 1 ? message : { role: 'system' as const, pieces };
  });
  return { ...request, messages };
}

/**
 * @param textOf the text of a call.
 * @throws when a quoted call does not exist.
 */
export function fromStoredRequest(
  { messages, ...request }: StoredRequest,
  textOf: (call: string) => string | undefined,
): CallRequest {
  const textOfPiece = (piece: StoredPiece) => {
    if (typeof piece === 'string') return piece;
    const text = textOf(piece.call);
    if (text === undefined)
      throw new Error(`The stored request quotes the call ${piece.call}, which is missing`);
    return text;
  };
  return {
    ...request,
    messages: messages.map((message) =>
      'pieces' in message
        ? { role: message.role, content: message.pieces.map(textOfPiece).join('') }
        : message,
    ),
  };
}

/** Whether the request quotes other calls. */
export function quotesCalls({ messages }: StoredRequest): boolean {
  return messages.some((message) => 'pieces' in message);
}

/**
 * One literal piece when nothing is quoted. Replaces every occurrence of a text, from left to right; of two texts that
 * begin at the same place the longer one is taken, since texts may contain each other.
 */
function piecesOf(content: string, texts: ReadonlyMap<string, string>): StoredPiece[] {
  let found = [...texts].flatMap(([call, text]) =>
    text.length < shortestQuoted ? [] : occurrenceIn(content, { call, text }, 0),
  );
  const pieces: StoredPiece[] = [];
  let from = 0;
  while (found.length > 0) {
    const { call, text, at } = found.reduce(firstAndLongest);
    if (at > from) pieces.push(content.slice(from, at));
    pieces.push({ call });
    const end = at + text.length;
    from = end;
    found = found.flatMap((occurrence) =>
      occurrence.at >= end ? occurrence : occurrenceIn(content, occurrence, end),
    );
  }
  if (from < content.length || pieces.length === 0) pieces.push(content.slice(from));
  return pieces.length === 1 && typeof pieces[0] !== 'string' ? [...pieces, ''] : pieces;
}

interface Occurrence {
  call: string;
  text: string;
  at: number;
}

function occurrenceIn(
  content: string,
  { call, text }: Pick<Occurrence, 'call' | 'text'>,
  from: number,
): Occurrence[] {
  const at = content.indexOf(text, from);
  return at < 0 ? [] : [{ call, text, at }];
}

function firstAndLongest(a: Occurrence, b: Occurrence): Occurrence {
  return b.at < a.at || (b.at === a.at && b.text.length > a.text.length) ? b : a;
}
