/** A first layer that takes a minute: no client gives up before its first token. In real time, since that is the point. */
import { createOpenAICompatible } from '@ai-sdk/openai-compatible';
import { streamText } from 'ai';
import OpenAI from 'openai';
import { describe, expect, test } from 'vitest';
import { mixtureOf } from '../support/api';
import { eventsOf } from '../support/http/sse';
import { sharedStrata } from '../support/shared-strata';
import { sharedUpstream } from '../support/shared-upstream';
import { byModel } from '../support/upstream/behaviours';
import { saying } from '../support/upstream/script';

const layerMs = 60_000;
const testMs = layerMs + 30_000;

const upstream = sharedUpstream({
  respond: byModel({ slow: () => saying('slow says so', { firstTokenMs: layerMs }) }),
});
const strata = sharedStrata({ upstream });

const mixture = mixtureOf([['slow']], { firstTokenTimeoutMs: 2 * layerMs });
const body = { model: 'moa/inline', mixture, messages: [{ role: 'user' as const, content: 'Why?' }] };

describe.concurrent('with a first layer of a minute', () => {
  test(
    'the openai client, which allows five seconds, has its stream at once and its answer in the end',
    async () => {
      const openai = new OpenAI({
        baseURL: `${strata.origin}/v1`,
        apiKey: 'none',
        timeout: 5_000,
        maxRetries: 0,
      });
      const began = performance.now();
      const stream = await openai.chat.completions.create({ ...body, stream: true });
      expect(performance.now() - began).toBeLessThan(5_000);
      let text = '';
      for await (const chunk of stream) text += chunk.choices[0]?.delta.content ?? '';
      expect(text).toBe('aggregator says so');
      expect(performance.now() - began).toBeGreaterThan(layerMs);
    },
    testMs,
  );

  test(
    'the AI SDK reads through the silence',
    async () => {
      const { chatModel } = createOpenAICompatible({
        name: 'strata',
        baseURL: `${strata.origin}/v1`,
        transformRequestBody: (sent) => ({ ...sent, mixture }),
      });
      const { textStream } = streamText({ model: chatModel('moa/inline'), prompt: 'Why?', maxRetries: 0 });
      expect((await Array.fromAsync(textStream)).join('')).toBe('aggregator says so');
    },
    testMs,
  );

  test(
    'a comment comes often enough that no proxy takes the connection for dead',
    async () => {
      const response = await fetch(`${strata.origin}/v1/chat/completions`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ ...body, stream: true }),
      });
      let last = performance.now();
      let longest = 0;
      const comments: string[] = [];
      const heard = () => {
        longest = Math.max(longest, performance.now() - last);
        last = performance.now();
      };
      const onComment = (comment: string) => {
        heard();
        comments.push(comment);
      };
      let end = '';
      for await (const { data } of eventsOf(response, { onComment })) {
        heard();
        end = data;
      }
      expect(longest).toBeLessThan(15_000);
      expect(comments.filter((comment) => comment === 'still here').length).toBeGreaterThanOrEqual(5);
      expect(end).toBe('[DONE]');
    },
    testMs,
  );
});
