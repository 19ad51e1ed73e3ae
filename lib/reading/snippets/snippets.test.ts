import { expect, test } from 'vitest';
import type { ProviderEntry } from '@/lib/contract/providers/provider-contract';
import type { CallRequest } from '@/lib/moa/messages/call-request';
import { aiSdkSnippet } from './ai-sdk-snippet';
import { curlSnippet } from './curl-snippet';
import { type Endpoint, endpointOf } from './endpoint';
import { openAiBody } from './openai-body';
import { openAiSdkSnippet } from './openai-sdk-snippet';

const request: CallRequest = {
  model: 'together/meta-llama/Llama-4',
  temperature: 0.7,
  maxOutputTokens: 2048,
  messages: [
    { role: 'system', content: 'Don\'t "quote" $HOME' },
    { role: 'user', content: 'Why?' },
  ],
};
const box: ProviderEntry = {
  id: 'my-box',
  name: 'My box',
  kind: 'endpoint',
  baseUrl: 'http://127.0.0.1:8000/v1',
  source: 'settings',
  variable: null,
  hasKey: false,
  keyLastFour: null,
  headerNames: ['X-Team'],
  problem: null,
};

function endpoint(reference: string): Endpoint {
  return endpointOf(reference, [box]) ?? expect.fail(`no endpoint for ${reference}`);
}

test.each([
  ['openai/gpt-5', 'https://api.openai.com/v1', 'OPENAI_API_KEY'],
  ['anthropic/claude', 'https://api.anthropic.com/v1', 'ANTHROPIC_API_KEY'],
  [
    'google/gemini',
    'https://generativelanguage.googleapis.com/v1beta/openai',
    'GOOGLE_GENERATIVE_AI_API_KEY',
  ],
  ['groq/llama', 'https://api.groq.com/openai/v1', 'GROQ_API_KEY'],
  ['my-box/x', 'http://127.0.0.1:8000/v1', null],
])('%s is called at %s', (reference, baseUrl, keyVariable) => {
  expect(endpoint(reference)).toMatchObject({ baseUrl, keyVariable });
});

test('scripted models and removed providers have no endpoint', () => {
  expect(endpointOf('demo/careful', [box])).toBeNull();
  expect(endpointOf('gone/x', [box])).toBeNull();
});

test('curl sends the body by a quoted document, so that no shell reads it', () => {
  const snippet = curlSnippet(request, endpoint(request.model));
  expect(snippet).toContain('curl https://api.together.xyz/v1/chat/completions \\');
  expect(snippet).toContain('-H "Authorization: Bearer $TOGETHER_API_KEY"');
  const body = snippet.slice(snippet.indexOf("<<'JSON'\n") + 9, snippet.lastIndexOf('\nJSON'));
  expect(JSON.parse(body)).toEqual({
    model: 'meta-llama/Llama-4',
    messages: request.messages,
    temperature: 0.7,
    max_tokens: 2048,
  });
});

test('an endpoint without a key has no Authorization, and its headers are read from the environment', () => {
  const snippet = curlSnippet(request, endpoint('my-box/x'));
  expect(snippet).not.toContain('Authorization');
  expect(snippet).toContain('-H "X-Team: $MY_BOX_X_TEAM"');
  const sdk = openAiSdkSnippet(request, endpoint('my-box/x'));
  expect(sdk).toContain("apiKey: 'none'");
  expect(sdk).toContain('defaultHeaders: { "X-Team": process.env.MY_BOX_X_TEAM }');
});

test('the body has every parameter under its name in the wire format', () => {
  const full: CallRequest = {
    ...request,
    topP: 0.9,
    presencePenalty: 0.1,
    frequencyPenalty: 0.2,
    stopSequences: ['END'],
    seed: 7,
    reasoning: 'low',
    responseFormat: { type: 'json', schema: { type: 'object' }, strict: true },
    tools: [{ name: 'weather', description: 'Of a city', inputSchema: { type: 'object' } }],
    toolChoice: { type: 'tool', toolName: 'weather' },
    passedOn: { user: 'me' },
    messages: [
      {
        role: 'user',
        content: [
          { type: 'text', text: 'Look' },
          { type: 'image', mediaType: 'image/png', data: 'AA' },
        ],
      },
      { role: 'assistant', content: '', toolCalls: [{ id: 'c', name: 'weather', input: '{"city":"Oslo"}' }] },
      { role: 'tool', toolCallId: 'c', toolName: 'weather', content: '5 °C' },
    ],
  };
  expect(openAiBody(full, endpoint('openai/gpt-5'))).toEqual({
    model: 'gpt-5',
    temperature: 0.7,
    max_completion_tokens: 2048,
    top_p: 0.9,
    presence_penalty: 0.1,
    frequency_penalty: 0.2,
    stop: ['END'],
    seed: 7,
    reasoning_effort: 'low',
    response_format: {
      type: 'json_schema',
      json_schema: { name: 'response', schema: { type: 'object' }, strict: true },
    },
    tools: [
      {
        type: 'function',
        function: { name: 'weather', description: 'Of a city', parameters: { type: 'object' } },
      },
    ],
    tool_choice: { type: 'function', function: { name: 'weather' } },
    user: 'me',
    messages: [
      {
        role: 'user',
        content: [
          { type: 'text', text: 'Look' },
          { type: 'image_url', image_url: { url: 'data:image/png;base64,AA' } },
        ],
      },
      {
        role: 'assistant',
        content: '',
        tool_calls: [
          { id: 'c', type: 'function', function: { name: 'weather', arguments: '{"city":"Oslo"}' } },
        ],
      },
      { role: 'tool', tool_call_id: 'c', content: '5 °C' },
    ],
  });
});

test('the AI SDK uses the package of the provider, or that for compatible ones', () => {
  const own = aiSdkSnippet({ ...request, model: 'anthropic/claude' }, endpoint('anthropic/claude'));
  expect(own).toContain("import { anthropic } from '@ai-sdk/anthropic';");
  expect(own).toContain('model: anthropic("claude"),');
  const compatible = aiSdkSnippet(request, endpoint(request.model));
  expect(compatible).toContain('apiKey: process.env.TOGETHER_API_KEY,');
  expect(compatible).toContain('model: provider.chatModel("meta-llama/Llama-4"),');
  expect(compatible).toContain('allowSystemInMessages: true,');
  expect(compatible).toContain('maxOutputTokens: 2048,');
});

test('both programs are JavaScript that parses', () => {
  const tools: CallRequest['tools'] = [{ name: 'get-it', inputSchema: { type: 'object' } }];
  const full: CallRequest = {
    ...request,
    tools,
    toolChoice: { type: 'auto' },
    responseFormat: { type: 'json' },
    passedOn: { user: 'x' },
  };
  for (const snippet of [
    aiSdkSnippet(full, endpoint('my-box/x')),
    openAiSdkSnippet(full, endpoint('my-box/x')),
  ]) {
    const body = snippet.replace(/^import .*$/gm, '');
    expect(() => new Function(`return async () => {\n${body}\n}`)).not.toThrow();
  }
});
