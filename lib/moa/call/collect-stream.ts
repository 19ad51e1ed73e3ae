/** Collects one stream of a language model: text, reasoning, usage, and how it ended. */
import type { LanguageModelV4StreamPart, LanguageModelV4ToolCall, SharedV4Warning } from '@ai-sdk/provider';
import type { FinishReason } from '@/lib/moa/events/run-event';
import type { ToolCall } from '@/lib/moa/messages/call-request';
import type { Usage } from '@/lib/spending/token-usage';
import { type CallFailure, callFailureOf } from './call-failure';
import { cleanDelta } from './clean-delta';
import { billedBy, countedBy } from './counted-usage';
import { createReasoningExtractor, type ExtractedPiece } from './extract-reasoning';

/** Longer text is not an answer. In UTF-16 code units: this bounds memory, not bytes on the wire. */
export const maxTextLength = 4 * 1024 * 1024;

export interface Collected {
  text: string;
  reasoning: string;
  usage: Usage | null;
  /** What the provider says that the answer costs. */
  costUsd: number | null;
  finishReason: FinishReason | null;
  failure: CallFailure | null;
  /** The tool calls of the model, in order. */
  toolCalls: ToolCall[];
  /** The model called a tool although it was given none. */
  askedForTool: boolean;
  /** What the reader of the run should know about the answer, in whole sentences. */
  notes: string[];
  /** The model that says that it answered. */
  answeredBy: string | null;
}

/** The next text or reasoning, or that the text so far was reasoning. */
export type Delta = ExtractedPiece | ToolDelta;

/** The next piece of one tool call; the first piece has its id and name. */
export interface ToolDelta {
  index: number;
  id?: string;
  name?: string;
  input: string;
}

export interface Collector {
  readonly collected: Collected;
  /** Whether the stream is still worth reading after this part. */
  take(part: LanguageModelV4StreamPart): boolean;
  /** The stream is over, for any cause: what was held back is passed on. */
  end(): void;
  fail(cause: unknown): void;
}

/** The tools that a model was given. */
export interface GivenTools {
  /** How many calls count; 0 without tools. */
  mostCalls: number;
  /** The client's name for a name that the model wrote. */
  nameOf(sent: string): string;
}

/**
 * @param onDelta receives every piece of cleaned text, reasoning or tool call.
 */
export function createCollector(
  { mostCalls, nameOf }: GivenTools,
  onDelta: (delta: Delta) => void,
  redact: (text: string) => string,
): Collector {
  const collected: Collected = {
    text: '',
    reasoning: '',
    usage: null,
    costUsd: null,
    finishReason: null,
    failure: null,
    toolCalls: [],
    askedForTool: false,
    notes: [],
    answeredBy: null,
  };
  const held = new Map<string, string>();
  const extractor = createReasoningExtractor(say);
  /** The ids of tool calls beyond those that count. */
  const beyond = new Set<string>();
  let length = 0;

  /** @param say receives the cleaned piece, which may be empty. */
  function grow(channel: string, delta: string, say: (piece: string) => void): boolean {
    const cleaned = cleanDelta(held.get(channel) ?? '', delta);
    held.set(channel, cleaned.held);
    const room = maxTextLength - length;
    const piece = cleaned.text.slice(0, room).toWellFormed();
    length += piece.length;
    say(piece);
    if (cleaned.text.length <= room) return true;
    collected.failure = {
      code: 'too_large',
      message: 'The model wrote more than 4 MB; the rest was cut off.',
      retryable: false,
    };
    return false;
  }

  function say(piece: ExtractedPiece) {
    if ('text' in piece) collected.text += piece.text;
    else if ('reasoning' in piece) collected.reasoning += piece.reasoning;
    else {
      collected.reasoning += collected.text;
      collected.text = '';
    }
    onDelta(piece);
  }
  function addNote(said: string) {
    const note = said.toWellFormed().replaceAll('\0', '');
    if (!collected.notes.includes(note)) collected.notes.push(note);
  }
  function beginTool(id: string, sentName: string) {
    if (collected.toolCalls.length >= mostCalls) return beyond.add(id);
    const name = nameOf(sentName);
    const index = collected.toolCalls.push({ id, name, input: '' }) - 1;
    onDelta({ index, id, name, input: '' });
  }
  function growTool(id: string, delta: string): boolean {
    const index = collected.toolCalls.findIndex((call) => call.id === id);
    const call = collected.toolCalls[index];
    if (call === undefined || delta === '') return true;
    return grow(`tool ${index}`, delta, (input) => {
      call.input += input;
      onDelta({ index, input });
    });
  }
  /** The complete tool call, after its pieces or instead of them. */
  function endTool({ toolCallId: id, toolName, input }: LanguageModelV4ToolCall): boolean {
    if (beyond.has(id) || collected.toolCalls.some((call) => call.id === id)) return true;
    beginTool(id, toolName);
    return growTool(id, input);
  }

  return {
    collected,
    fail(cause) {
      // The first error is the cause; later ones follow from it.
      collected.failure ??= callFailureOf(cause, redact);
    },
    end() {
      extractor.end();
      if (beyond.size > 0) addNote(keptCalls(collected.toolCalls.length, beyond.size));
    },
    take(part) {
      switch (part.type) {
        case 'text-delta':
          return grow('text', part.delta, extractor.take);
        case 'reasoning-delta':
          return grow('reasoning', part.delta, (reasoning) => {
            if (reasoning !== '') say({ reasoning });
          });
        case 'tool-input-start':
          if (mostCalls > 0) beginTool(part.id, part.toolName);
          return true;
        case 'tool-input-delta':
          return growTool(part.id, part.delta);
        case 'tool-call':
          if (mostCalls > 0) return endTool(part);
          collected.askedForTool = true;
          return true;
        case 'stream-start':
          for (const said of part.warnings.flatMap(inWords)) addNote(redact(said));
          return true;
        case 'response-metadata':
          if (part.modelId) collected.answeredBy = cleanName(part.modelId);
          return true;
        case 'error':
          collected.failure ??= callFailureOf(part.error, redact);
          return true;
        case 'finish':
          collected.usage = countedBy(part.usage);
          collected.costUsd = billedBy(part.usage);
          collected.finishReason = part.finishReason.unified;
          return true;
        default:
          return true;
      }
    },
  };
}

function keptCalls(kept: number, beyond: number): string {
  const first = kept === 1 ? 'the first' : `the first ${kept}`;
  return `The model called ${kept + beyond} tools at once; ${first} counted, as the request asks.`;
}

/** Warnings about ignored settings and the answer; deprecations do not concern the reader of a run. */
function inWords(warning: SharedV4Warning): string[] {
  if (warning.type === 'other') return [warning.message];
  if (warning.type !== 'unsupported') return [];
  const { feature, details } = warning;
  return [`Its provider does not take ${feature}${details === undefined ? '' : `: ${details}`}.`];
}

function cleanName(name: string): string {
  return name.slice(0, 200).toWellFormed().replaceAll('\0', '');
}
