/** A language model of the AI SDK's provider interface with scripted output. */
import { ReadableStream as WebStream } from 'node:stream/web';
import type {
  LanguageModelV4,
  LanguageModelV4CallOptions,
  LanguageModelV4StreamPart,
} from '@ai-sdk/provider';

export type Reply = (options: LanguageModelV4CallOptions) => AsyncIterable<LanguageModelV4StreamPart>;

export interface ScriptedModel extends LanguageModelV4 {
  /** Every request it received, in order. */
  readonly requests: LanguageModelV4CallOptions[];
}

export function scriptedModel(reply: Reply): ScriptedModel {
  const requests: LanguageModelV4CallOptions[] = [];
  return {
    specificationVersion: 'v4',
    provider: 'scripted',
    modelId: 'scripted',
    supportedUrls: {},
    requests,
    doGenerate: () => Promise.reject(new Error('A run never asks for a whole answer at once')),
    async doStream(options) {
      requests.push(options);
      return streamOf(reply(options));
    },
  };
}

/** The parts of a response. */
export function streamOf(
  parts: Iterable<LanguageModelV4StreamPart> | AsyncIterable<LanguageModelV4StreamPart>,
): { stream: ReadableStream<LanguageModelV4StreamPart> } {
  return { stream: WebStream.from(parts) as ReadableStream<LanguageModelV4StreamPart> };
}

/** Streams the text in two pieces, with a usage of 10 input and 5 output tokens. */
export async function* says(text: string): AsyncGenerator<LanguageModelV4StreamPart> {
  const half = Math.ceil(text.length / 2);
  yield { type: 'text-delta', id: '0', delta: text.slice(0, half) };
  yield { type: 'text-delta', id: '0', delta: text.slice(half) };
  yield finish('stop');
}

export function finish(
  unified: 'stop' | 'length' | 'content-filter' | 'tool-calls' | 'error' | 'interrupted' | 'other',
): LanguageModelV4StreamPart {
  return {
    type: 'finish',
    finishReason: { unified, raw: unified },
    usage: {
      inputTokens: { total: 10, noCache: 10, cacheRead: 0, cacheWrite: undefined },
      outputTokens: { total: 5, text: 5, reasoning: undefined },
    },
  };
}

/** Ends only when it is aborted, like a provider that never responds. */
export async function* hangs({
  abortSignal,
}: LanguageModelV4CallOptions): AsyncGenerator<LanguageModelV4StreamPart> {
  await new Promise((_, reject) =>
    abortSignal?.addEventListener('abort', () => reject(new Error('aborted'))),
  );
  yield finish('stop');
}
