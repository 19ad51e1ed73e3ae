/**
 * A demo model: scripted text, offline and deterministic, behind the interface of a real model. The same
 * prompt gives the same bytes. It parses its prompt, so that later layers visibly build on their references.
 */
import type {
  LanguageModelV4,
  LanguageModelV4CallOptions,
  LanguageModelV4StreamPart,
} from '@ai-sdk/provider';
import { withoutContinuation } from './continuation';
import { compare } from './demo-disagreement';
import type { Spoken, Voice } from './demo-voice';
import type { ListedDisagreement } from './listed-disagreement';
import { type DemoPrompt, readPrompt } from './read-prompt';
import { listPoints } from './scripts/list-points';
import { createRandom } from './seeded-random';

export interface DemoPace {
  /** Waits; rejects at once when the signal aborts, as a provider's request does. */
  sleep(ms: number, signal: AbortSignal | undefined): Promise<void>;
}

export const systemPace: DemoPace = {
  sleep(ms, signal) {
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    const timer = setTimeout(resolve, ms);
    const onAbort = () => {
      clearTimeout(timer);
      reject(signal?.reason);
    };
    signal?.addEventListener('abort', onAbort, { once: true });
    if (signal?.aborted) onAbort();
    return promise.finally(() => signal?.removeEventListener('abort', onAbort));
  },
};

/** Characters per token, approximately, as elsewhere in Strata. */
const tokenLength = 4;

export function createDemoModel(voice: Voice, pace: DemoPace): LanguageModelV4 {
  return {
    specificationVersion: 'v4',
    provider: 'demo',
    modelId: voice.id,
    supportedUrls: {},
    doGenerate: () => Promise.reject(new Error('Demo models only stream.')),
    async doStream(options) {
      const parts = streamOf(voice, options, pace);
      // One word per pull: no text is made that nobody reads.
      const stream = new ReadableStream<LanguageModelV4StreamPart>({
        async pull(controller) {
          const { done, value } = await parts.next();
          if (done) controller.close();
          else controller.enqueue(value);
        },
        async cancel() {
          await parts.return(undefined);
        },
      });
      return { stream };
    },
  };
}

async function* streamOf(
  voice: Voice,
  { prompt, abortSignal, maxOutputTokens = Number.POSITIVE_INFINITY }: LanguageModelV4CallOptions,
  pace: DemoPace,
): AsyncGenerator<LanguageModelV4StreamPart, undefined> {
  const { before, text: begun } = withoutContinuation(prompt);
  const seed = `${voice.id}\n${JSON.stringify(before)}`;
  const read = readPrompt(before);
  const spoken: Spoken = spokenBy(voice, read, seed);
  const whole = begun === '' ? spoken.text : restAfter(begun, spoken.text);
  const text = whole.slice(0, maxOutputTokens * tokenLength);
  const random = createRandom(`pace ${seed}`);
  const msPerWord = 1000 / voice.wordsPerSecond;

  yield { type: 'stream-start', warnings: [] };
  await pace.sleep(voice.firstWordMs * (0.8 + 0.4 * random.fraction()), abortSignal);
  if (spoken.reasoning !== undefined) {
    yield { type: 'reasoning-start', id: 'reasoning' };
    for (const word of wordsOf(spoken.reasoning)) {
      yield { type: 'reasoning-delta', id: 'reasoning', delta: word };
      await pace.sleep(msPerWord * (0.5 + random.fraction()), abortSignal);
    }
    yield { type: 'reasoning-end', id: 'reasoning' };
  }
  yield { type: 'text-start', id: 'text' };
  for (const word of wordsOf(text)) {
    yield { type: 'text-delta', id: 'text', delta: word };
    await pace.sleep(msPerWord * (0.5 + random.fraction()), abortSignal);
  }
  yield { type: 'text-end', id: 'text' };
  const cut = text.length < whole.length;
  yield {
    type: 'finish',
    finishReason: { unified: cut ? 'length' : 'stop', raw: undefined },
    usage: usageOf(JSON.stringify(prompt), text, spoken.reasoning ?? ''),
  };
}

/** A demo voice judges nothing: it picks the longest response. */
function pickOf({ references }: DemoPrompt): string {
  const lengths = references.map(({ length }) => length);
  return String(lengths.indexOf(Math.max(...lengths)) + 1);
}

function spokenBy(voice: Voice, read: DemoPrompt, seed: string): Spoken {
  if (read.task === 'list') return { text: JSON.stringify(listOf(read)) };
  return read.task === 'pick' ? { text: pickOf(read) } : voice.speak(read, createRandom(seed));
}

function listOf({ script, references }: DemoPrompt): ListedDisagreement {
  const listed = script === null ? null : listPoints(script, references);
  return listed === null || Object.values(listed).flat().length === 0 ? compare(references) : listed;
}

/** What follows a text that was cut. Only its own text can be continued by a script. */
function restAfter(begun: string, whole: string): string {
  return whole.startsWith(begun) ? whole.slice(begun.length) : ' …';
}

function wordsOf(text: string): string[] {
  return text.match(/\s*\S+\s*$|\s*\S+/g) ?? [];
}

function usageOf(prompt: string, text: string, reasoning: string) {
  const tokens = (length: number) => Math.ceil(length / tokenLength);
  return {
    inputTokens: {
      total: tokens(prompt.length),
      noCache: undefined,
      cacheRead: undefined,
      cacheWrite: undefined,
    },
    outputTokens: {
      total: tokens(text.length + reasoning.length),
      text: tokens(text.length),
      reasoning: reasoning === '' ? undefined : tokens(reasoning.length),
    },
  };
}
