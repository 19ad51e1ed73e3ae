import { expect, test } from 'vitest';
import type { CallRequest } from './call-request';
import { callOptionsOf, promptMessages } from './provider-call-options';
import { toolNamesOf } from './tool-names';

const request: CallRequest = {
  model: 'openai/gpt-5',
  messages: [{ role: 'user', content: 'Why?' }],
  temperature: 0.7,
  maxOutputTokens: 100,
};

test('parameters are passed unchanged, without the model and unset fields', () => {
  expect(callOptionsOf({ ...request, topP: 0.5, stopSequences: ['END'], seed: 7 })).toEqual({
    prompt: [{ role: 'user', content: [{ type: 'text', text: 'Why?' }] }],
    temperature: 0.7,
    maxOutputTokens: 100,
    topP: 0.5,
    stopSequences: ['END'],
    seed: 7,
  });
});

test('a round of tool calls keeps its ids and the arguments as JSON values', () => {
  const call = { id: 't0', name: 'search', input: '{"q":"sky"}' };
  expect(
    promptMessages([
      { role: 'assistant', content: 'Let me look.', toolCalls: [call] },
      { role: 'tool', toolCallId: 't0', toolName: 'search', content: 'Blue.' },
    ]),
  ).toEqual([
    {
      role: 'assistant',
      content: [
        { type: 'text', text: 'Let me look.' },
        { type: 'tool-call', toolCallId: 't0', toolName: 'search', input: { q: 'sky' } },
      ],
    },
    {
      role: 'tool',
      content: [
        {
          type: 'tool-result',
          toolCallId: 't0',
          toolName: 'search',
          output: { type: 'text', value: 'Blue.' },
        },
      ],
    },
  ]);
});

test('arguments that are no JSON are sent unchanged, without an empty text', () => {
  const call = { id: 't0', name: 'search', input: '{"q":' };
  expect(promptMessages([{ role: 'assistant', content: '', toolCalls: [call] }])[0]?.content).toEqual([
    { type: 'tool-call', toolCallId: 't0', toolName: 'search', input: '{"q":' },
  ]);
});

test('an empty answer without tool calls stays a message', () => {
  expect(promptMessages([{ role: 'assistant', content: '' }])[0]?.content).toEqual([
    { type: 'text', text: '' },
  ]);
});

test('an image is a file; its detail is a hint to OpenAI', () => {
  const image = { type: 'image' as const, mediaType: 'image/png', data: 'iVBORw0KGgo=' };
  const file = { type: 'file', mediaType: 'image/png', data: { type: 'data', data: 'iVBORw0KGgo=' } };
  expect(
    promptMessages([{ role: 'user', content: [image, { ...image, detail: 'low' }] }])[0]?.content,
  ).toEqual([file, { ...file, providerOptions: { openai: { imageDetail: 'low' } } }]);
});

test('tools are functions', () => {
  const tool = { name: 'search', inputSchema: { type: 'object' }, strict: true };
  expect(callOptionsOf({ ...request, tools: [tool], toolChoice: { type: 'auto' } })).toMatchObject({
    tools: [{ type: 'function', ...tool }],
    toolChoice: { type: 'auto' },
  });
});

test('strict schemas are requested with the option of each provider package', () => {
  const responseFormat = { type: 'json' as const, schema: { type: 'object' } };
  const options = callOptionsOf({ ...request, responseFormat: { ...responseFormat, strict: false } });
  expect(options.responseFormat).toEqual(responseFormat);
  expect(options.providerOptions).toEqual({
    openai: { strictJsonSchema: false },
    openaiCompatible: { strictJsonSchema: false },
    groq: { strictJsonSchema: false },
  });
  expect(callOptionsOf({ ...request, responseFormat })).not.toHaveProperty('providerOptions');
});

test('fields that are passed on join the options of the provider', () => {
  const options = callOptionsOf({
    ...request,
    model: 'openai/gpt',
    responseFormat: { type: 'json', strict: true },
    passedOn: { verbosity: 'low', top_k: 3 },
  });
  expect(options.providerOptions?.openai).toEqual({ strictJsonSchema: true, textVerbosity: 'low' });
  expect(options).not.toHaveProperty('passedOn');
  expect(options).not.toHaveProperty('mostToolCalls');
});

test('tools go by the names that providers take, wherever they are named', () => {
  const messages: CallRequest['messages'] = [
    { role: 'assistant', content: '', toolCalls: [{ id: '1', name: 'a.b', input: '{}' }] },
    { role: 'tool', content: 'x', toolCallId: '1', toolName: 'a.b' },
  ];
  const named: CallRequest = {
    ...request,
    messages,
    tools: [{ name: 'a.b', inputSchema: {} }],
    toolChoice: { type: 'tool', toolName: 'a.b' },
  };
  const options = callOptionsOf(named, toolNamesOf(named));
  expect(options).toMatchObject({
    tools: [{ name: 'a_b' }],
    toolChoice: { type: 'tool', toolName: 'a_b' },
    prompt: [{ content: [{ toolName: 'a_b' }] }, { content: [{ toolName: 'a_b' }] }],
  });
});
