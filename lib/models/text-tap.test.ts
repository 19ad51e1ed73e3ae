import type {
  LanguageModelV4,
  LanguageModelV4CallOptions,
  LanguageModelV4StreamPart,
} from '@ai-sdk/provider';
import { expect, test } from 'vitest';
import { currentTap, tapped } from './text-tap';

const options: LanguageModelV4CallOptions = { prompt: [] };
const text = (delta: string) => ({ type: 'text-delta', id: 'plain', delta });

/** A model whose provider says what `speak` has it say: past the SDK by the tap, and as the SDK's own parts. */
function modelOf(
  speak: (sdk: ReadableStreamDefaultController<LanguageModelV4StreamPart>) => void,
): LanguageModelV4 {
  return {
    specificationVersion: 'v4',
    provider: 'p',
    modelId: 'm',
    supportedUrls: {},
    doGenerate: () => Promise.reject(new Error('not asked')),
    doStream: async () => ({ stream: new ReadableStream({ start: speak }) }),
  };
}

async function partsOf(model: LanguageModelV4): Promise<LanguageModelV4StreamPart[]> {
  const { stream } = await tapped(model).doStream(options);
  const parts: LanguageModelV4StreamPart[] = [];
  for await (const part of stream) parts.push(part);
  return parts;
}

test('text of the tap comes before what the SDK makes of the events after it', async () => {
  const end = { type: 'text-end', id: '0' } as const;
  const parts = await partsOf(
    modelOf((sdk) => {
      currentTap()?.({ channel: 'text', text: 'a' });
      sdk.enqueue(end);
      sdk.close();
    }),
  );
  expect(parts).toEqual([text('a'), end]);
});

test('a stream that fails keeps what was said before', async () => {
  const error = new Error('cut');
  const parts = await partsOf(
    modelOf((sdk) => {
      currentTap()?.({ channel: 'text', text: 'a' });
      sdk.error(error);
    }),
  );
  expect(parts).toEqual([text('a'), { type: 'error', error }]);
});

test('two streams at once have a tap each', async () => {
  const speaking = (words: string) =>
    modelOf((sdk) => {
      const tap = currentTap();
      setImmediate(() => {
        tap?.({ channel: 'text', text: words });
        sdk.close();
      });
    });
  expect(await Promise.all([partsOf(speaking('a')), partsOf(speaking('b'))])).toEqual([
    [text('a')],
    [text('b')],
  ]);
});

test('what is said after a stream was left is dropped', async () => {
  let tap: ReturnType<typeof currentTap>;
  const { stream } = await tapped(
    modelOf(() => {
      tap = currentTap();
    }),
  ).doStream(options);
  await stream.cancel();
  expect(() => tap?.({ channel: 'text', text: 'late' })).not.toThrow();
});

test('a stream that is left before its model has answered closes the connection', async () => {
  const asked = Promise.withResolvers<AbortSignal | undefined>();
  const waiting: LanguageModelV4 = {
    ...modelOf(() => {}),
    doStream({ abortSignal }) {
      asked.resolve(abortSignal);
      return new Promise(() => {});
    },
  };
  const { stream } = await tapped(waiting).doStream(options);
  const signal = await asked.promise;
  expect(signal?.aborted).toBe(false);
  await stream.cancel();
  expect(signal?.aborted).toBe(true);
});

test('whoever asked can end a stream, and what the model refuses is told as a part of it', async () => {
  const abort = new AbortController();
  const refusing: LanguageModelV4 = {
    ...modelOf(() => {}),
    doStream: ({ abortSignal }) =>
      new Promise((_, reject) => abortSignal?.addEventListener('abort', () => reject(abortSignal.reason))),
  };
  const { stream } = await tapped(refusing).doStream({ ...options, abortSignal: abort.signal });
  abort.abort('enough');
  const parts: LanguageModelV4StreamPart[] = [];
  for await (const part of stream) parts.push(part);
  expect(parts).toEqual([{ type: 'error', error: 'enough' }]);
});
