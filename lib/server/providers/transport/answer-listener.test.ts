import type {
  LanguageModelV4,
  LanguageModelV4CallOptions,
  LanguageModelV4StreamPart,
} from '@ai-sdk/provider';
import { expect, test } from 'vitest';
import { streamOf } from '@/tests/support/runs/scripted-model';
import { currentAnswerListener, withAnswerListener } from './answer-listener';

const options: LanguageModelV4CallOptions = { prompt: [] };
const text = (delta: string) => ({ type: 'text-delta', id: 'plain', delta }) as const;
const end = { type: 'text-end', id: '0' } as const;

/** A model whose provider emits text to the listener until it resolves with the SDK's stream. */
function modelOf(doStream: LanguageModelV4['doStream']): LanguageModelV4 {
  return {
    specificationVersion: 'v4',
    provider: 'p',
    modelId: 'm',
    supportedUrls: {},
    doGenerate: () => Promise.reject(new Error('not asked')),
    doStream,
  };
}

async function told(model: LanguageModelV4): Promise<LanguageModelV4StreamPart[]> {
  const parts: LanguageModelV4StreamPart[] = [];
  const { stream } = await withAnswerListener(model, 'chat').doStream(options, (part) => parts.push(part));
  for await (const part of stream) parts.push(part);
  return parts;
}

test('text is emitted as it arrives, before the model has answered', async () => {
  const over = Promise.withResolvers<void>();
  const said: LanguageModelV4StreamPart[] = [];
  const model = modelOf(async () => {
    currentAnswerListener()?.say({ type: 'reasoning-delta', id: 'plain', delta: 'Let me see.' });
    currentAnswerListener()?.say(text('a'));
    await over.promise;
    return streamOf([end]);
  });
  const answer = withAnswerListener(model, 'chat').doStream(options, (part) => said.push(part));
  expect(said).toEqual([{ type: 'reasoning-delta', id: 'plain', delta: 'Let me see.' }, text('a')]);
  over.resolve();
  expect(await Array.fromAsync((await answer).stream)).toEqual([end]);
});

test('two simultaneous requests have separate listeners', async () => {
  const speaking = (words: string) =>
    modelOf(async () => {
      const tap = currentAnswerListener();
      await new Promise(setImmediate);
      tap?.say(text(words));
      return streamOf([end]);
    });
  expect(await Promise.all([told(speaking('a')), told(speaking('b'))])).toEqual([
    [text('a'), end],
    [text('b'), end],
  ]);
});

test('outside a request there is no listener, and an error of the model is passed on', async () => {
  const refusing = modelOf(() => Promise.reject(new Error('no key')));
  await expect(told(refusing)).rejects.toThrow('no key');
  expect(currentAnswerListener()).toBeUndefined();
});
