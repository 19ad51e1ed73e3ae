import { expect, test } from 'vitest';
import { passedOnTo } from './passed-on-fields';

const fields = {
  top_k: 40,
  min_p: 0.1,
  parallel_tool_calls: false,
  verbosity: 'low',
  thinking: { type: 'enabled', budget_tokens: 1024 },
  prompt_cache_key: 'k',
};

test('an endpoint is sent what servers of open models take, under the client’s names', () => {
  const { prompt_cache_key: _, ...taken } = fields;
  for (const provider of ['vllm', 'together', 'openrouter', 'compatible'])
    expect(passedOnTo(`${provider}/org/model`, fields)).toEqual({
      options: { providerOptions: { [provider]: taken } },
      notTaken: ['prompt_cache_key'],
    });
});

test('providers with packages of their own are sent what these take, under the names of these', () => {
  expect(passedOnTo('openai/gpt', fields)).toEqual({
    options: {
      providerOptions: { openai: { parallelToolCalls: false, textVerbosity: 'low', promptCacheKey: 'k' } },
    },
    notTaken: ['top_k', 'min_p', 'thinking'],
  });
  expect(passedOnTo('anthropic/claude', fields)).toEqual({
    options: {
      topK: 40,
      providerOptions: {
        anthropic: { disableParallelToolUse: true, thinking: { type: 'enabled', budgetTokens: 1024 } },
      },
    },
    notTaken: ['min_p', 'verbosity', 'prompt_cache_key'],
  });
  expect(passedOnTo('google/gemini', { top_k: 3 })).toEqual({ options: { topK: 3 }, notTaken: [] });
  expect(passedOnTo('groq/llama', { parallel_tool_calls: false }).notTaken).toEqual([]);
});

test.each([
  ['anthropic/claude', { thinking: { type: 'between' } }],
  ['anthropic/claude', { thinking: 'on' }],
  ['anthropic/claude', { top_k: -1 }],
  ['google/gemini', { top_k: 0 }],
  ['demo/sage', { top_k: 40 }],
])('%s is not sent %j, which it does not take', (model, given) => {
  expect(passedOnTo(model, given)).toEqual({ options: {}, notTaken: Object.keys(given) });
});

test('without such fields there are no options', () => {
  expect(passedOnTo('openai/gpt')).toEqual({ options: {}, notTaken: [] });
});
