import { expect, test } from 'vitest';
import { tokensOf, tokensOfQuestion, tokensOfRequest } from './request-tokens';
import { turnOf } from './run-question';

const countWords = (text: string) => text.match(/\S+/g)?.length ?? 0;
const image = { type: 'image' as const, mediaType: 'image/png', data: 'iVBORw0KGgo=' };

test('texts are counted, and an image as 1,000 tokens whatever the length of its data', () => {
  const user = { role: 'user' as const, content: [{ type: 'text' as const, text: 'What is this?' }, image] };
  expect(tokensOf([{ role: 'system', content: 'Be brief.' }, user], countWords)).toBe(2 + 3 + 1_000);
  expect(tokensOf([], countWords)).toBe(0);
});

test('tool calls count with their names and arguments', () => {
  const toolCalls = [{ id: 't0', name: 'search', input: '{"q": "blue sky"}' }];
  expect(tokensOf([{ role: 'assistant', content: 'One moment.', toolCalls }], countWords)).toBe(2 + 4);
});

test('a question counts with its history, the client’s system prompt and the tool results after it', () => {
  const since = [{ role: 'tool' as const, toolCallId: 't0', toolName: 'search', content: 'It is blue' }];
  const history = [turnOf('Is it day?', 'Yes.'), turnOf('Sure?', 'Very much so.')];
  expect(tokensOfQuestion({ history, question: 'Why?', systemPrompt: 'Be brief.', since }, countWords)).toBe(
    4 + 4 + 1 + 2 + 3,
  );
  expect(tokensOfQuestion({ history: [], question: 'Why?' }, countWords)).toBe(1);
});

test('a request counts with its tools and the schema of its answer', () => {
  const messages = [{ role: 'user' as const, content: 'What is this?' }];
  const schema = { description: 'one two' };
  expect(tokensOfRequest({ messages }, countWords)).toBe(3);
  expect(tokensOfRequest({ messages, tools: [{ name: 'search', inputSchema: schema }] }, countWords)).toBe(
    3 + 2,
  );
  expect(tokensOfRequest({ messages, responseFormat: { type: 'json', schema } }, countWords)).toBe(3 + 2);
});
