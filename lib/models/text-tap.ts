/**
 * The way by which plain text reaches a call past the AI SDK: the body of the provider's answer (`body-stream.ts`) says
 * it to the tap of the request that is being made, and the tapped model gives it as the stream parts that the SDK would
 * have made of it.
 */
import { AsyncLocalStorage } from 'node:async_hooks';
import type { LanguageModelV4, LanguageModelV4StreamPart } from '@ai-sdk/provider';
import type { PlainDelta } from './plain-deltas';

/** Takes what a model says, in its order. Silent once its stream is over. */
export type TextTap = (delta: PlainDelta) => void;

const taps = new AsyncLocalStorage<TextTap>();

/** The tap of the request that is being made; undefined where nobody streams. */
export function currentTap(): TextTap | undefined {
  return taps.getStore();
}

/** The same model, whose stream has its plain text from the tap. All else is the model's own. */
export function tapped(model: LanguageModelV4): LanguageModelV4 {
  return {
    specificationVersion: model.specificationVersion,
    provider: model.provider,
    modelId: model.modelId,
    supportedUrls: model.supportedUrls,
    doGenerate: (options) => model.doGenerate(options),
    async doStream(options) {
      const { tap, join } = createTap();
      const result = await taps.run(tap, async () => model.doStream(options));
      return { ...result, stream: join(result.stream) };
    },
  };
}

function createTap() {
  type Controller = ReadableStreamDefaultController<LanguageModelV4StreamPart>;
  // Text may come before the SDK has made its stream of the answer.
  let early: PlainDelta[] = [];
  let say: TextTap = (delta) => early.push(delta);

  function join(rest: ReadableStream<LanguageModelV4StreamPart>): ReadableStream<LanguageModelV4StreamPart> {
    const reader = rest.getReader();
    let left = false;
    async function pump(controller: Controller) {
      try {
        for (;;) {
          const { done, value } = await reader.read();
          if (done || left) break;
          controller.enqueue(value);
        }
      } catch (error) {
        // As a part: a stream that errors drops the text that nobody has read yet.
        if (!left) controller.enqueue({ type: 'error', error });
      }
      say = () => {};
      if (!left) controller.close();
    }
    return new ReadableStream({
      start(controller) {
        say = ({ channel, text }) =>
          controller.enqueue({ type: `${channel}-delta`, id: 'plain', delta: text });
        for (const delta of early) say(delta);
        early = [];
        pump(controller);
      },
      cancel(reason) {
        left = true;
        say = () => {};
        return reader.cancel(reason);
      },
    });
  }
  return { tap: (delta: PlainDelta) => say(delta), join };
}
