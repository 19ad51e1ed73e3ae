import { expect, test } from 'vitest';
import type { ChatMessage } from '@/lib/moa/messages/call-request';
import { earlierMessages } from './earlier-messages';

const runId = 'r'.repeat(21);
const answered = { runId, answer: 'The answer.', toolCalls: [] };
const called: ChatMessage = {
  role: 'assistant',
  content: '',
  toolCalls: [{ id: 'c1', name: 'look', input: '{}' }],
};
const result: ChatMessage = { role: 'tool', toolCallId: 'c1', toolName: 'look', content: 'Here.' };
const image = { type: 'image' as const, mediaType: 'image/png', data: 'iVBOR' };
const rawCall = { id: 'c1', type: 'function', function: { name: 'look', arguments: '{}' } };
const rawImage = { type: 'image_url', image_url: { url: 'data:image/png;base64,iVBOR' } };

test('a run is its history, its question, its rounds of tools and its answer', () => {
  const history = [[{ role: 'user' as const, content: 'First?' }, called, result]];
  const question = [{ type: 'text' as const, text: 'Second?' }, image];
  expect(earlierMessages({ history, question, since: [called, result] }, answered)).toEqual([
    { role: 'user', content: 'First?' },
    { role: 'assistant', content: '', tool_calls: [rawCall] },
    { role: 'tool', tool_call_id: 'c1', content: 'Here.' },
    { role: 'user', content: [{ type: 'text', text: 'Second?' }, rawImage] },
    { role: 'assistant', content: '', tool_calls: [rawCall] },
    { role: 'tool', tool_call_id: 'c1', content: 'Here.' },
    { role: 'assistant', content: 'The answer.' },
  ]);
});

test('its own calls have the ids that the client was told', () => {
  const calls = { runId, answer: '', toolCalls: [{ name: 'look', input: '{}' }] };
  expect(earlierMessages({ history: [], question: 'Why?' }, calls).at(-1)).toMatchObject({
    role: 'assistant',
    tool_calls: [{ id: `call_${runId}_0`, function: { name: 'look' } }],
  });
});

test('a run without an answer ends with its question', () => {
  const none = { runId, answer: '', toolCalls: [] };
  expect(earlierMessages({ history: [], question: 'Why?' }, none)).toEqual([
    { role: 'user', content: 'Why?' },
  ]);
});

test('images of a result join it again, so that the question stays the last message of the user', () => {
  const images: ChatMessage = { role: 'user', content: [{ type: 'text', text: 'Images' }, image] };
  const messages = earlierMessages(
    { history: [], question: 'Why?', since: [called, result, images] },
    answered,
  );
  expect(messages.map(({ role }) => role)).toEqual(['user', 'assistant', 'tool', 'assistant']);
  expect(messages[2]?.content).toEqual([
    { type: 'text', text: 'Here.' },
    { type: 'text', text: 'Images' },
    rawImage,
  ]);
});

test('an answer that the client has begun is one message with its rest', () => {
  const begun: ChatMessage = { role: 'assistant', content: 'Because ' };
  const goOn: ChatMessage = { role: 'user', content: 'Continue.' };
  const messages = earlierMessages({ history: [], question: 'Why?', since: [begun, goOn] }, answered);
  expect(messages).toEqual([
    { role: 'user', content: 'Why?' },
    { role: 'assistant', content: 'Because The answer.' },
  ]);
});
