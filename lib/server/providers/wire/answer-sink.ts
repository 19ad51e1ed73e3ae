/** Where the readers of a provider's answer put what they read. */
import type { LanguageModelV4StreamPart } from '@ai-sdk/provider';
import { ProviderReportError } from '@/lib/moa/call/reported-failure';

export interface AnswerSink {
  /** Delivers a part to the call at once, without the AI SDK. */
  say(part: LanguageModelV4StreamPart): void;
  /** Passes an event to the AI SDK, in the format that it reads. */
  pass(event: object): void;
  /** Nothing that follows is needed. */
  close(): void;
}

/** How one kind of provider writes its answers. */
export interface AnswerFormat {
  /**
   * Reads one object of the answer: an event, or a whole answer that is no stream.
   * @returns whether it was understood, or that it reports an error.
   */
  read(json: JsonObject): boolean | 'error';
  /** The provider said that nothing follows, or sent a whole answer. */
  done(): void;
  /** The answer is over, in whatever state. */
  end(): void;
  /** A finish reason was read: what follows cannot change the answer. */
  readonly isFinished: boolean;
}

export type JsonObject = Record<string, unknown>;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Tells the call something that its reader should know, in a whole sentence. */
export function note(sink: AnswerSink, message: string): void {
  sink.say({ type: 'stream-start', warnings: [{ type: 'other', message }] });
}

/** Fails the call with what the provider reports. */
export function report(sink: AnswerSink, error: unknown): void {
  sink.say({ type: 'error', error: new ProviderReportError(error) });
  sink.close();
}
