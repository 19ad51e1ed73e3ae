/**
 * Separates the reasoning that a model writes into its text (`<think>…</think>`) from the answer, delta by
 * delta. Pure state machine: any split of a text into deltas gives the same result.
 *
 * Reasoning stands at the start of the text, as one or more blocks. A tag later in the text, or in code, is
 * text. Where the opening tag is missing, the text before the closing tag was passed on already: the piece
 * `textIsReasoning` says that it was reasoning. `extractReasoningMiddleware` of the AI SDK does none of
 * that, and runs on streams that plain deltas do not pass.
 */
import { answerHeaders, type ReasoningTag, reasoningTags } from './reasoning-tags';

export type ExtractedPiece =
  | { text: string }
  | { reasoning: string }
  /** All text so far was reasoning. */
  | { textIsReasoning: true };

export interface ReasoningExtractor {
  take(delta: string): void;
  /** Passes on what was held back; the text has ended. */
  end(): void;
}

type State =
  /** Before any text: a tag may come. */
  | { at: 'start' }
  /** In a block. */
  | { at: 'block'; tag: ReasoningTag; isEmpty: boolean }
  /** In text without a tag before it: a closing tag may come. */
  | { at: 'text' }
  /** Nothing is extracted any more. */
  | { at: 'answer' };

const openTags = reasoningTags.map(({ open }) => open);
const tagsWithoutOpen = reasoningTags.filter(({ openMayBeMissing }) => openMayBeMissing);
const loneCloseTags = tagsWithoutOpen.map(({ close }) => close);
/** A closing tag that nothing precedes ends an empty block whose opening tag is missing. */
const startTokens = [...openTags, ...loneCloseTags, ...answerHeaders];

/** @param pass receives every piece; none is empty. */
export function createReasoningExtractor(pass: (piece: ExtractedPiece) => void): ReasoningExtractor {
  let state: State = { at: 'start' };
  /** Taken and not yet passed on: it may be a tag. */
  let held = '';
  /** Space before `held`, which is not passed on when a tag follows. */
  let space = '';
  /** The text that was passed on in state `text`. */
  let passedText = '';
  /** Whether a block or a header has come. */
  let isOpened = false;
  let hasReasoning = false;

  function passText(text: string) {
    if (text !== '') pass({ text });
  }
  function passReasoning(block: { isEmpty: boolean }, reasoning: string) {
    pass({ reasoning: block.isEmpty && hasReasoning ? `\n\n${reasoning}` : reasoning });
    block.isEmpty = false;
    hasReasoning = true;
  }

  // Each reads the held text as far as it can, and returns whether the state after it should read on.

  function readStart(isEnd: boolean): boolean {
    const text = held.trimStart();
    space += held.slice(0, held.length - text.length);
    held = text;
    const token = startTokens.find((candidate) => text.startsWith(candidate));
    if (token === undefined) {
      if (!isEnd && startTokens.some((candidate) => candidate.startsWith(text))) return false;
      // Space after a block separates it from the answer.
      if (!isOpened) held = space + text;
      state = { at: isOpened ? 'answer' : 'text' };
    } else {
      held = text.slice(token.length);
      isOpened = true;
      const tag = reasoningTags.find(({ open }) => open === token);
      if (tag !== undefined) state = { at: 'block', tag, isEmpty: true };
    }
    space = '';
    return true;
  }

  function readBlock(block: State & { at: 'block' }, isEnd: boolean): boolean {
    const { close } = block.tag;
    const end = held.indexOf(close);
    const isOver = end >= 0;
    const length = isOver ? end : held.length - (isEnd ? 0 : partialLength(held, [close]));
    const whole = held.slice(0, length);
    const reasoning = block.isEmpty ? whole.trim() : whole.trimEnd();
    if (reasoning !== '') {
      passReasoning(block, space + reasoning);
      space = whole.slice(whole.trimEnd().length);
    } else if (!block.isEmpty) space += whole;
    if (isOver) {
      space = '';
      state = { at: 'start' };
    }
    held = held.slice(isOver ? end + close.length : length);
    return isOver;
  }

  function readText(isEnd: boolean): boolean {
    const found = firstOf(held, loneCloseTags);
    const partial = isEnd || found !== null ? 0 : partialLength(held, loneCloseTags);
    const text = held.slice(0, found?.index ?? held.length - partial);
    passedText += text;
    held = held.slice(text.length);
    passText(text);
    if (found === null) return false;
    const after = held.slice(found.token.length);
    const rest = after.replace(/^[ \t]{1,8}/, '');
    if (!isEnd && /^\r?$/.test(rest)) return false;
    const { open } = tagsWithoutOpen.find(({ close }) => close === found.token) as ReasoningTag;
    const isTag = /^\r?(\n|$)/.test(rest) || passedText.endsWith('\n') || isBetweenTexts(passedText, after);
    if (!isTag || passedText.includes(open) || endsInCode(passedText)) {
      state = { at: 'answer' };
      return true;
    }
    pass({ textIsReasoning: true });
    hasReasoning = true;
    isOpened = true;
    held = rest;
    state = { at: 'start' };
    return true;
  }

  function read(isEnd: boolean) {
    for (let goesOn = true; goesOn; ) {
      if (state.at === 'start') goesOn = readStart(isEnd);
      else if (state.at === 'block') goesOn = readBlock(state, isEnd);
      else if (state.at === 'text') goesOn = readText(isEnd);
      else {
        passText(held);
        held = '';
        goesOn = false;
      }
    }
  }

  return {
    take(delta) {
      // Nearly every delta: nothing held and nothing that could begin a tag.
      if (held === '' && (state.at === 'answer' || (state.at === 'text' && !mayBeginCloseTag(delta)))) {
        if (state.at === 'text') passedText += delta;
        passText(delta);
        return;
      }
      held += delta;
      read(false);
    },
    end: () => read(true),
  };
}

/** The answer in a whole text. */
export function answerIn(text: string): string {
  let answer = '';
  const extractor = createReasoningExtractor((piece) => {
    if ('text' in piece) answer += piece.text;
    else if ('textIsReasoning' in piece) answer = '';
  });
  extractor.take(text);
  extractor.end();
  return answer;
}

/** Runs for every delta. Over the first 60,000 of a process a regular expression takes twice as long. */
function mayBeginCloseTag(text: string): boolean {
  return text.includes('<') || text.includes('◁');
}

/** The length of the longest end of the text that begins one of the tokens. */
function partialLength(text: string, tokens: readonly string[]): number {
  const longest = Math.max(...tokens.map(({ length }) => length - 1));
  for (let length = Math.min(longest, text.length); length > 0; length -= 1) {
    const end = text.slice(-length);
    if (tokens.some((token) => token.startsWith(end))) return length;
  }
  return 0;
}

function firstOf(text: string, tokens: readonly string[]): { index: number; token: string } | null {
  let first: { index: number; token: string } | null = null;
  for (const token of tokens) {
    const index = text.indexOf(token);
    if (index >= 0 && (first === null || index < first.index)) first = { index, token };
  }
  return first;
}

/** Whether a tag stands between two texts without a space, as no sentence about it is written. */
function isBetweenTexts(before: string, after: string): boolean {
  return /[\p{L}\p{N}.!?:…。！？)*]$/u.test(before.slice(-2)) && /^[\p{L}\p{N}#*\-|$\\]/u.test(after);
}

/** Whether Markdown text ends inside a code fence or inline code. */
function endsInCode(text: string): boolean {
  const fences = text.match(/^[ \t]*(```|~~~)/gm) ?? [];
  if (fences.length % 2 === 1) return true;
  const line = text.slice(text.lastIndexOf('\n') + 1);
  return (line.match(/`/g) ?? []).length % 2 === 1;
}
