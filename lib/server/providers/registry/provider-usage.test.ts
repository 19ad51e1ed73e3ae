/**
 * The usage that each provider family reports, and the resulting usage. Providers count differently: the totals of some
 * include reasoning and cached input and those of others do not, and no token may be billed twice.
 */
import { expect, test } from 'vitest';
import { attempt } from '@/lib/moa/call/attempt';
import { costOf } from '@/lib/spending/token-cost';
import { manualClock } from '@/tests/support/runs/manual-clock';
import { createProviders } from './create-providers';

const price = { input: 1, cachedInput: 0.1, output: 10 };

const keys = {
  together: 'k',
  openrouter: 'k',
  openai: 'k',
  anthropic: 'k',
  google: 'k',
  groq: 'k',
  endpoints: [{ id: 'compatible', baseUrl: 'http://127.0.0.1:1/v1' }],
};

const sse = (...events: object[]) => events.map((event) => `data: ${JSON.stringify(event)}\n\n`).join('');
const named = (...events: { type: string }[]) =>
  events.map((event) => `event: ${event.type}\ndata: ${JSON.stringify(event)}\n\n`).join('');

const chunk = (choices: object[], more: object = {}) => ({
  id: 'chatcmpl-1',
  object: 'chat.completion.chunk',
  created: 1_700_000_000,
  model: 'm',
  choices,
  ...more,
});
const text = chunk([{ index: 0, delta: { role: 'assistant', content: 'Blue.' }, finish_reason: null }]);
const stop = chunk([{ index: 0, delta: {}, finish_reason: 'stop' }]);
const done = 'data: [DONE]\n\n';

const openAIUsage = {
  prompt_tokens: 1000,
  completion_tokens: 300,
  total_tokens: 1300,
  prompt_tokens_details: { cached_tokens: 400, audio_tokens: 0 },
  completion_tokens_details: { reasoning_tokens: 200, audio_tokens: 0 },
};

/** 600 uncached and 400 cached input tokens, 300 output tokens, of which 200 are reasoning. */
const full = { inputTokens: 1000, outputTokens: 300, reasoningTokens: 200, cachedInputTokens: 400 };
const fullCost = (600 * 1 + 400 * 0.1 + 300 * 10) / 1e6;

const wires: [family: string, provider: string, wire: string, usage: object, cost: number][] = [
  [
    'OpenAI: cached inside prompt_tokens, reasoning inside completion_tokens',
    'openai',
    sse(text, stop, chunk([], { usage: openAIUsage })) + done,
    full,
    fullCost,
  ],
  [
    'an OpenAI-compatible endpoint that gives no details',
    'compatible',
    sse(text, stop, chunk([], { usage: { prompt_tokens: 9, completion_tokens: 2, total_tokens: 11 } })) +
      done,
    { inputTokens: 9, outputTokens: 2, reasoningTokens: 0, cachedInputTokens: 0 },
    (9 + 2 * 10) / 1e6,
  ],
  [
    'Together: the usage beside the finish reason',
    'together',
    sse(text, { ...stop, usage: openAIUsage }) + done,
    full,
    fullCost,
  ],
  [
    'OpenRouter: comments before the first token, its own cost and null details beside the usage',
    'openrouter',
    ': OPENROUTER PROCESSING\n\n' +
      sse(
        text,
        stop,
        chunk([], {
          provider: 'Together',
          usage: {
            ...openAIUsage,
            cost: 0.0123,
            is_byok: false,
            cost_details: { upstream_inference_cost: null },
          },
        }),
      ) +
      done,
    full,
    fullCost,
  ],
  [
    'Anthropic: cache reads and writes beside input_tokens, thinking inside output_tokens',
    'anthropic',
    named(
      {
        type: 'message_start',
        message: {
          id: 'msg_1',
          type: 'message',
          role: 'assistant',
          model: 'm',
          content: [],
          stop_reason: null,
          stop_sequence: null,
          usage: {
            input_tokens: 500,
            cache_creation_input_tokens: 100,
            cache_read_input_tokens: 400,
            output_tokens: 1,
          },
        },
      } as { type: string },
      { type: 'content_block_start', index: 0, content_block: { type: 'text', text: '' } } as {
        type: string;
      },
      { type: 'content_block_delta', index: 0, delta: { type: 'text_delta', text: 'Blue.' } } as {
        type: string;
      },
      { type: 'content_block_stop', index: 0 } as { type: string },
      {
        type: 'message_delta',
        delta: { stop_reason: 'end_turn', stop_sequence: null },
        usage: { output_tokens: 300 },
      } as { type: string },
      { type: 'message_stop' },
    ),
    { inputTokens: 1000, outputTokens: 300, reasoningTokens: null, cachedInputTokens: 400 },
    fullCost,
  ],
  [
    'Google: thoughts beside candidatesTokenCount, cached inside promptTokenCount',
    'google',
    sse(
      {
        candidates: [{ content: { role: 'model', parts: [{ text: 'Blue.' }] }, index: 0 }],
        usageMetadata: { promptTokenCount: 1000, thoughtsTokenCount: 200, totalTokenCount: 1200 },
      },
      {
        candidates: [{ content: { role: 'model', parts: [{ text: '' }] }, finishReason: 'STOP', index: 0 }],
        usageMetadata: {
          promptTokenCount: 1000,
          cachedContentTokenCount: 400,
          candidatesTokenCount: 100,
          thoughtsTokenCount: 200,
          totalTokenCount: 1300,
        },
      },
    ),
    full,
    fullCost,
  ],
  [
    'Groq: the usage inside x_groq, in the last chunk',
    'groq',
    sse(text, {
      ...stop,
      x_groq: { id: 'req_1', usage: { ...openAIUsage, queue_time: 0.1, total_time: 0.4 } },
    }) + done,
    full,
    fullCost,
  ],
];

async function ask(provider: string, wire: string) {
  const asked: string[] = [];
  const answers: typeof fetch = async (_, init) => {
    asked.push(String(init?.body));
    return new Response(wire, { headers: { 'content-type': 'text/event-stream' } });
  };
  const model = createProviders(keys, () => answers)
    .get(provider)
    ?.model('m');
  if (model === undefined) throw new Error(`No provider ${provider}`);
  const request = {
    model: `${provider}/m`,
    messages: [{ role: 'user' as const, content: 'Why is the sky blue?' }],
    temperature: 0.7,
    maxOutputTokens: 2048,
  };
  const deadlines = { firstTokenMs: 1000, wholeMs: 1000 };
  const ports = { clock: manualClock(), redact: (said: string) => said };
  const input = { model, request, signal: new AbortController().signal, ...deadlines };
  return { asked, result: await attempt(input, ports, () => {}) };
}

test.each(wires)('%s', async (_, provider, wire, usage, cost) => {
  const { result } = await ask(provider, wire);
  expect(result).toMatchObject({ failure: null, text: 'Blue.', usage });
  expect(costOf(result.usage ?? expect.fail('no usage'), price)).toBeCloseTo(cost, 12);
});

test.each(['openai', 'together', 'openrouter', 'compatible'])(
  '%s is requested to send its usage',
  async (provider) => {
    const { asked } = await ask(provider, sse(text, stop) + done);
    expect(JSON.parse(asked[0] ?? '')).toMatchObject({ stream_options: { include_usage: true } });
  },
);

test.each(['openai', 'together', 'openrouter', 'compatible', 'groq'])(
  '%s without usage has unknown usage, not zero',
  async (provider) => {
    const { result } = await ask(provider, sse(text, stop) + done);
    expect(result).toMatchObject({ failure: null, text: 'Blue.', usage: null });
  },
);
