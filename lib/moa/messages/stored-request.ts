/**
 * A call's request as it is stored: texts of other calls that its system message quotes are replaced by references to
 * these calls, whose texts are stored with them. Without this, 13 calls store each proposal seven times. Pure.
 */
import type { z } from 'zod';
import type { CallRequest } from './call-request';
import type { storedRequestSchema } from './stored-request.schema';

export type StoredRequest = z.infer<typeof storedRequestSchema>;

/** A piece of a message: literal text, or the whole text of a call. */
export type StoredPiece = Extract<StoredRequest['messages'][number], { pieces: unknown }>['pieces'][number];

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

/** One literal piece when nothing is quoted. */
function piecesOf(content: string, texts: ReadonlyMap<string, string>): StoredPiece[] {
  const pieces: StoredPiece[] = [];
  let from = 0;
  // Texts may contain each other: of those that overlap the first and longest is taken.
  for (const { call, at, end } of quotationsIn(content, texts).toSorted(
    (a, b) => a.at - b.at || b.end - a.end,
  )) {
    if (at < from) continue;
    if (at > from) pieces.push(content.slice(from, at));
    pieces.push({ call });
    from = end;
  }
  if (from < content.length || pieces.length === 0) pieces.push(content.slice(from));
  return pieces.length === 1 && typeof pieces[0] !== 'string' ? [...pieces, ''] : pieces;
}

interface Quotation {
  call: string;
  at: number;
  end: number;
}

/**
 * Where the texts are. Each is looked for behind the one before it first: most prompts quote in the order of the calls,
 * so that a search ends where it begins, and two calls that wrote the same are found at two places.
 */
function quotationsIn(content: string, texts: ReadonlyMap<string, string>): Quotation[] {
  const found: Quotation[] = [];
  let next = 0;
  for (const [call, text] of texts) {
    if (text.length < shortestQuoted) continue;
    const behind = placeIn(content, text, next);
    const at = behind < 0 && next > 0 ? placeIn(content, text, 0) : behind;
    if (at < 0) continue;
    next = at + text.length;
    found.push({ call, at, end: next });
  }
  return found;
}

/** As many proposals may begin alike, and more than a layer has slots in most mixtures. */
const mostCandidates = 16;

/**
 * Looks for the beginning of the text and compares the rest there. `indexOf` of the whole text takes quadratic time for
 * some: over a second of the event loop for 64 KB of one repeated character.
 */
function placeIn(content: string, text: string, from: number): number {
  const beginning = text.slice(0, shortestQuoted);
  let at = content.indexOf(beginning, from);
  for (let candidate = 1; at >= 0 && candidate <= mostCandidates; candidate += 1) {
    // `startsWith` compares character by character, which takes 20 times as long.
    if (content.slice(at, at + text.length) === text) return at;
    at = content.indexOf(beginning, at + 1);
  }
  return -1;
}
