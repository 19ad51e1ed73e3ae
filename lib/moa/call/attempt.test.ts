import type { LanguageModelV4StreamPart } from '@ai-sdk/provider';
import { expect, test } from 'vitest';
import type { StreamingModel } from '@/lib/moa/ports/model-source';
import type { StopReason } from '@/lib/moa/ports/run-control';
import { manualClock } from '@/tests/support/runs/manual-clock';
import { finish, streamOf } from '@/tests/support/runs/scripted-model';
import { attempt } from './attempt';
import { maxTextLength } from './collect-stream';

const text = (delta: string): LanguageModelV4StreamPart => ({ type: 'text-delta', id: 'plain', delta });

interface Asked {
  /** Emits text that bypasses the stream. */
  say(part: LanguageModelV4StreamPart): void;
  /** Closes the connection. */
  signal: AbortSignal;
}

/** Starts an attempt whose test controls the text that bypasses the stream. */
function startAttempt(answer: (asked: Asked) => ReturnType<StreamingModel['doStream']>) {
  const clock = manualClock();
  const stop = new AbortController();
  const heard: object[] = [];
  const { promise: asked, resolve } = Promise.withResolvers<Asked>();
  const model: StreamingModel = {
    doStream({ abortSignal = expect.fail('no signal') }, say) {
      resolve({ say, signal: abortSignal });
      return answer({ say, signal: abortSignal });
    },
  };
  const result = attempt(
    {
      model,
      request: { model: 'm', messages: [], temperature: 0.7, maxOutputTokens: 100 },
      signal: stop.signal,
      firstTokenMs: 1000,
      wholeMs: 5000,
    },
    { clock, redact: (said) => said },
    (delta) => heard.push(delta),
  );
  return { clock, heard, asked, result, stop: (reason: StopReason) => stop.abort(reason) };
}

const never = () => new Promise<never>(() => {});

test('text that bypasses the stream is emitted at once, before the text of the stream', async () => {
  const over = Promise.withResolvers<void>();
  const { heard, asked, result } = startAttempt(async () => {
    await over.promise;
    return streamOf([text(' is blue.'), finish('stop')]);
  });
  (await asked).say(text('The sky'));
  expect(heard).toEqual([{ text: 'The sky' }]);
  over.resolve();
  expect(await result).toMatchObject({ text: 'The sky is blue.', failure: null, finishReason: 'stop' });
});

test('text that bypasses the stream is kept when the model fails later', async () => {
  const { result } = startAttempt(async ({ say }) => {
    say(text('The sky'));
    throw new Error('socket hang up');
  });
  expect(await result).toMatchObject({ text: 'The sky', cutByUs: false, failure: { code: 'upstream' } });
});

test('text that bypasses the stream counts as the first token, so only the deadline of the whole call remains', async () => {
  const { clock, asked, result } = startAttempt(never);
  (await asked).say(text('The sky'));
  await clock.pass(5000);
  expect(await result).toMatchObject({ text: 'The sky', failure: { code: 'timeout' } });
});

test('text after the end of the attempt is dropped, and the connection is closed', async () => {
  const { heard, asked, result, stop } = startAttempt(never);
  const { say, signal } = await asked;
  say(text('The sky'));
  stop({ code: 'stopped', message: 'You stopped it.' });
  expect(signal.aborted).toBe(true);
  say(text(' is blue.'));
  expect(heard).toEqual([{ text: 'The sky' }]);
  expect(await result).toMatchObject({ text: 'The sky', cutByUs: true, failure: { code: 'stopped' } });
});

const endless = text('y'.repeat(maxTextLength + 1));

test.each([
  [
    'said',
    ({ say }: Asked) => {
      say(endless);
      return never();
    },
  ],
  ['streamed', async () => streamOf([endless, finish('stop')])],
])('a text without end that is %s closes the connection', async (_, answer) => {
  const { asked, result } = startAttempt(answer);
  expect(await result).toMatchObject({ cutByUs: false, failure: { code: 'too_large' } });
  expect((await asked).signal.aborted).toBe(true);
});

test('a model that answers with an errored stream after the attempt was stopped causes no unhandled rejection', async () => {
  const unhandled: unknown[] = [];
  const onUnhandled = (reason: unknown) => unhandled.push(reason);
  process.on('unhandledRejection', onUnhandled);
  const late = Promise.withResolvers<void>();
  const { asked, result, stop } = startAttempt(async () => {
    await late.promise;
    const stream = new ReadableStream<LanguageModelV4StreamPart>({
      start: (controller) => controller.error(new Error('reset')),
    });
    return { stream };
  });
  await asked;
  stop({ code: 'stopped', message: 'You stopped this.' });
  expect(await result).toMatchObject({ failure: { code: 'stopped' } });
  late.resolve();
  // Node reports unhandled rejections after the microtasks of a turn.
  await new Promise(setImmediate);
  await new Promise(setImmediate);
  process.off('unhandledRejection', onUnhandled);
  expect(unhandled).toEqual([]);
});
