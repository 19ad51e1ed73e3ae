/**
 * What one stream of a language model amounts to: text, reasoning, usage, and how it ended.
 */
import type { LanguageModelV4StreamPart, LanguageModelV4Usage } from '@ai-sdk/provider';
import type { Usage } from '@/lib/mixture/cost';
import { type CallFailure, callFailureOf } from './call-failure';
import { cleanDelta } from './clean-text';
import type { FinishReason } from './events';

/** More than this is no answer. In UTF-16 units: a cap on memory, not on bytes of the wire. */
export const maxTextLength = 4 * 1024 * 1024;

export interface Collected {
  text: string;
  reasoning: string;
  usage: Usage | null;
  finishReason: FinishReason | null;
  failure: CallFailure | null;
  /** It asked for a tool, which no call of a mixture has. */
  askedForTool: boolean;
}

export type Delta = { text: string } | { reasoning: string };

export interface Collector {
  readonly collected: Collected;
  /** Whether the call is still worth reading after this part. */
  take(part: LanguageModelV4StreamPart): boolean;
  fail(cause: unknown): void;
}

/** @param onDelta gets every piece of clean text or reasoning, as it comes. */
export function createCollector(
  onDelta: (delta: Delta) => void,
  redact: (text: string) => string,
): Collector {
  const collected: Collected = {
    text: '',
    reasoning: '',
    usage: null,
    finishReason: null,
    failure: null,
    askedForTool: false,
  };
  const held = { text: '', reasoning: '' };

  function grow(channel: 'text' | 'reasoning', delta: string): boolean {
    const cleaned = cleanDelta(held[channel], delta);
    held[channel] = cleaned.held;
    const room = maxTextLength - collected.text.length - collected.reasoning.length;
    const piece = cleaned.text.slice(0, room).toWellFormed();
    if (piece !== '') {
      collected[channel] += piece;
      onDelta(channel === 'text' ? { text: piece } : { reasoning: piece });
    }
    if (cleaned.text.length <= room) return true;
    collected.failure = {
      code: 'too_large',
      message: 'The model wrote more than 4 MB; the rest was cut off.',
      retryable: false,
    };
    return false;
  }

  return {
    collected,
    fail(cause) {
      // The first error is the cause; what follows it is its echo.
      collected.failure ??= callFailureOf(cause, redact);
    },
    take(part) {
      switch (part.type) {
        case 'text-delta':
          return grow('text', part.delta);
        case 'reasoning-delta':
          return grow('reasoning', part.delta);
        case 'tool-call':
          collected.askedForTool = true;
          return true;
        case 'error':
          collected.failure ??= callFailureOf(part.error, redact);
          return true;
        case 'finish':
          collected.usage = usageOf(part.usage);
          collected.finishReason = part.finishReason.unified;
          return true;
        default:
          return true;
      }
    },
  };
}

/** Null when the provider counted nothing. */
function usageOf(usage: LanguageModelV4Usage): Usage | null {
  const { inputTokens, outputTokens } = usage;
  if (inputTokens.total === undefined && outputTokens.total === undefined) return null;
  return {
    inputTokens: inputTokens.total ?? null,
    outputTokens: outputTokens.total ?? null,
    reasoningTokens: outputTokens.reasoning ?? null,
    cachedInputTokens: inputTokens.cacheRead ?? null,
  };
}
