import { expect, test } from 'vitest';
import type { CallRequest } from '@/lib/moa/messages/call-request';
import { estimateUsage } from './estimate-usage';

const countWords = (text: string) => text.match(/\S+/g)?.length ?? 0;
const request: CallRequest = {
  model: 'a/b',
  temperature: 0.7,
  maxOutputTokens: 100,
  messages: [{ role: 'user', content: 'What is this?' }],
  tools: [{ name: 'search', inputSchema: { description: 'one two' } }],
};
const nothing = { text: '', reasoning: '', toolCalls: [] };

test('an estimate counts the request with its tools, the text, the reasoning and the tool calls', () => {
  const toolCalls = [{ id: 't0', name: 'search', input: '{"q": "sky"}' }];
  expect(
    estimateUsage(request, { text: 'One moment.', reasoning: 'So it is.', toolCalls }, countWords),
  ).toEqual({
    inputTokens: 3 + 2,
    outputTokens: 2 + 3 + 3,
    reasoningTokens: 3,
    cachedInputTokens: null,
    estimated: true,
  });
});

test('without its request the input is unknown, not zero', () => {
  expect(estimateUsage(null, { ...nothing, text: 'So far' }, countWords)).toMatchObject({
    inputTokens: null,
    outputTokens: 2,
  });
});
