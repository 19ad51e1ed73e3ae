/**
 * The way by which plain text reaches a call past the AI SDK: the body of the provider's answer (`body-stream.ts`) says
 * it to the tap of the request that is being made, and the tapped model gives it as the stream parts that the SDK would
 * have made of it.
 */
import { AsyncLocalStorage } from 'node:async_hooks';
import type {
  LanguageModelV4,
  LanguageModelV4CallOptions,
  LanguageModelV4StreamPart,
} from '@ai-sdk/provider';
import type { PlainDelta } from './plain-deltas';

/** Takes what a model says, in its order. Silent once its stream is over. */
export type TextTap = (delta: PlainDelta) => void;

const taps = new AsyncLocalStorage<TextTap>();

/** The tap of the request that is being made; undefined where nobody streams. */
export function currentTap(): TextTap | undefined {
  return taps.getStore();
}

/**
 * The same model, whose stream has its plain text from the tap, and after it what the model makes of the rest: it may
 * answer no sooner than its text is over. All else is the model's own.
 */
export function tapped(model: LanguageModelV4): LanguageModelV4 {
  return {
    specificationVersion: model.specificationVersion,
    provider: model.provider,
    modelId: model.modelId,
    supportedUrls: model.supportedUrls,
    doGenerate: (options) => model.doGenerate(options),
    doStream: async (options) => ({ stream: textAndRest(model, options) }),
  };
}

function textAndRest(
  model: LanguageModelV4,
  { abortSignal, ...options }: LanguageModelV4CallOptions,
): ReadableStream<LanguageModelV4StreamPart> {
  // Whoever leaves before the model has answered closes the connection by this.
  const left = new AbortController();
  const leave = () => left.abort(abortSignal?.reason);
  let rest: ReadableStreamDefaultReader<LanguageModelV4StreamPart> | undefined;
  let over = false;

  async function pump(controller: ReadableStreamDefaultController<LanguageModelV4StreamPart>) {
    const tap: TextTap = ({ channel, text }) => {
      if (!over) controller.enqueue({ type: `${channel}-delta`, id: 'plain', delta: text });
    };
    try {
      const { stream } = await taps.run(tap, () => model.doStream({ ...options, abortSignal: left.signal }));
      rest = stream.getReader();
      for (;;) {
        const { done, value } = await rest.read();
        if (done || over) break;
        controller.enqueue(value);
      }
    } catch (error) {
      // As a part: a stream that errors drops the text that nobody has read yet.
      if (!over) controller.enqueue({ type: 'error', error });
    }
    abortSignal?.removeEventListener('abort', leave);
    if (!over) controller.close();
    over = true;
  }
  return new ReadableStream({
    start(controller) {
      abortSignal?.addEventListener('abort', leave, { once: true });
      if (abortSignal?.aborted) leave();
      pump(controller);
    },
    async cancel(reason) {
      over = true;
      left.abort(reason);
      await rest?.cancel(reason);
    },
  });
}
