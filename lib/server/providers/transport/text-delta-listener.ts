/**
 * Delivers plain text to a call without the AI SDK: the body of the response (`body-stream.ts`) passes it to
 * the listener of the current request, with no stream in between.
 */
import { AsyncLocalStorage } from 'node:async_hooks';
import type {
  LanguageModelV4,
  LanguageModelV4CallOptions,
  LanguageModelV4StreamPart,
} from '@ai-sdk/provider';
import type { PlainDelta } from './plain-deltas';

/** Receives the text of a model in order. */
export type TextDeltaListener = (delta: PlainDelta) => void;

/** The listener of the current request; undefined where nobody streams. */
export interface StreamingModel {
  /** @param say takes what comes before all that the stream has, as it comes. */
  doStream(
    options: LanguageModelV4CallOptions,
    say: (part: LanguageModelV4StreamPart) => void,
  ): ReturnType<LanguageModelV4['doStream']>;
}

/** A model as runs call it, and as the AI SDK does. */
export interface CallableModel extends StreamingModel {
  languageModel: LanguageModelV4;
}

const taps = new AsyncLocalStorage<TextDeltaListener>();

/** The tap of the request that is being made; undefined where nobody streams. */
export function currentTextDeltaListener(): TextDeltaListener | undefined {
  return taps.getStore();
}

/** The same model, which says its plain text as it comes, and answers with the rest once that is over. */
export function withTextDeltaListener(model: LanguageModelV4): CallableModel {
  return {
    languageModel: model,
    doStream(options, say) {
      const tap: TextDeltaListener = ({ channel, text }) =>
        say({ type: `${channel}-delta`, id: 'plain', delta: text });
      return taps.run(tap, () => model.doStream(options));
    },
  };
}
