/** What the pipeline is handed, since it has no clock, no randomness, no network and no database of its own. */
import type { LanguageModelV4CallOptions, LanguageModelV4StreamPart } from '@ai-sdk/provider';
import type { ModelInfo } from '@/lib/mixture/model-info';
import type { CallError } from '@/lib/moa/events/call-error';
import type { CallRequest } from '@/lib/moa/messages/call-request';
import type { RunEvent } from '@/lib/moa/events/run-event';

export interface Clock {
  /** The wall clock, milliseconds since the epoch. Only for time stamps. */
  now(): number;
  /** Milliseconds that never jump, for durations and deadlines. */
  elapsed(): number;
  /** Calls back once after so many milliseconds, with 0 once what is being done now is done; the result cancels it. */
  after(ms: number, callback: () => void): () => void;
}

/** A language model of the AI SDK, or one that says its text past the SDK's streams. */
export interface StreamingModel {
  /** @param say takes what comes before all that the stream has, as it comes: the stream need not be there by then. */
  doStream(
    options: LanguageModelV4CallOptions,
    say: (part: LanguageModelV4StreamPart) => void,
  ): PromiseLike<{ stream: ReadableStream<LanguageModelV4StreamPart> }>;
}

export type ModelSource = (
  reference: string,
) => { ok: true; model: StreamingModel; info: ModelInfo } | { ok: false; reason: string };

/** A request's leave to be sent to its provider. */
export interface Permit {
  /** The request is over; null when it succeeded. */
  over(failure: CallError | null): void;
}

export interface RunPorts {
  clock: Clock;
  /** In [0, 1): spreads the retries of calls that failed together. */
  random(): number;
  models: ModelSource;
  /**
   * Resolves when one request may be sent to the model's provider, which may take no more at the moment: `queued` is
   * called then. Null when the signal ended the wait.
   */
  permits(reference: string, waiting: { signal: AbortSignal; queued: () => void }): Promise<Permit | null>;
  /** Tokens of a text, where the provider did not count: a guess that its reader is told to be one. */
  countTokens(text: string): number;
  /** Takes keys out of a text that came from outside, before anybody sees it. */
  redact(text: string): string;
  emit(event: RunEvent): void;
  /**
   * What a call is sent, just before it is sent. Kept apart from the events, since no reader of a live run needs
   * it and it is as long as all references together.
   */
  requested(call: string, request: CallRequest): void;
}
