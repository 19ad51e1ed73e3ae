/**
 * Delivers text to a call without the AI SDK: the body of the response (`body-stream.ts`) passes it to the
 * listener of the current request, with no stream in between.
 */
import { AsyncLocalStorage } from 'node:async_hooks';
import type {
  LanguageModelV4,
  LanguageModelV4CallOptions,
  LanguageModelV4StreamPart,
} from '@ai-sdk/provider';
import type { FormatName } from '@/lib/server/providers/wire/answer-reader';

/** What hears the answer of a streamed request. */
export interface AnswerListener {
  /** The format in which the provider answers. */
  format: FormatName;
  /** Receives text, reasoning, errors and notes in order, as they come. */
  say(part: LanguageModelV4StreamPart): void;
}

export interface StreamingModel {
  /** @param say takes what comes before all that the stream has, as it comes. */
  doStream(
    options: LanguageModelV4CallOptions,
    say: AnswerListener['say'],
  ): ReturnType<LanguageModelV4['doStream']>;
}

/** A model as runs call it, and as the AI SDK does. */
export interface CallableModel extends StreamingModel {
  languageModel: LanguageModelV4;
}

const listeners = new AsyncLocalStorage<AnswerListener>();

/** The listener of the request that is being made; undefined where nobody streams. */
export function currentAnswerListener(): AnswerListener | undefined {
  return listeners.getStore();
}

/** The same model, which delivers its text as it comes, and answers with the rest. */
export function withAnswerListener(model: LanguageModelV4, format: FormatName): CallableModel {
  return {
    languageModel: model,
    doStream: (options, say) => listeners.run({ format, say }, () => model.doStream(options)),
  };
}
