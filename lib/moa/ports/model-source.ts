import type { LanguageModelV4CallOptions, LanguageModelV4StreamPart } from '@ai-sdk/provider';
import type { ModelInfo } from '@/lib/mixture/model-info';

/** A language model of the AI SDK, or one that delivers its text before the SDK’s stream. */
export interface StreamingModel {
  /**
   * @param say receives the parts that precede the stream, as they arrive. They may arrive before the promise
   * resolves.
   */
  doStream(
    options: LanguageModelV4CallOptions,
    say: (part: LanguageModelV4StreamPart) => void,
  ): PromiseLike<{ stream: ReadableStream<LanguageModelV4StreamPart> }>;
}

export type ModelSource = (
  reference: string,
) => { ok: true; model: StreamingModel; info: ModelInfo } | { ok: false; reason: string };
