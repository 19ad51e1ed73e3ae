import { expect, test } from 'vitest';
import type { ChatMessage } from './call-request';
import { toolTranscript } from './tool-transcript';

const called: ChatMessage = {
  role: 'assistant',
  content: 'Let me see.',
  toolCalls: [
    { id: 'x', name: 'look', input: '{"at": 1}' },
    { id: 'y', name: 'look', input: '{"at": 2}' },
  ],
};
const result = (toolCallId: string, content: string): ChatMessage => ({
  role: 'tool',
  toolCallId,
  toolName: 'look',
  content,
});

test('tool calls and results become a conversation of alternating roles', () => {
  const messages: ChatMessage[] = [
    { role: 'user', content: 'Where?' },
    called,
    result('x', 'here'),
    result('y', 'there'),
    { role: 'assistant', content: 'Here and there.' },
  ];
  expect(toolTranscript(messages)).toEqual([
    { role: 'user', content: 'Where?' },
    {
      role: 'assistant',
      content: 'Let me see.\n\n[Called look with {"at": 1}]\n\n[Called look with {"at": 2}]',
    },
    { role: 'user', content: '[Result of look]\nhere\n\n[Result of look]\nthere' },
    { role: 'assistant', content: 'Here and there.' },
  ]);
});

test('images of results join them, so that roles alternate', () => {
  const image = { type: 'image' as const, mediaType: 'image/png', data: 'iVBOR' };
  const messages: ChatMessage[] = [
    called,
    result('x', 'here'),
    { role: 'user', content: [{ type: 'text', text: '[Image of the result of look]' }, image] },
    { role: 'assistant', content: 'Here.' },
  ];
  expect(toolTranscript(messages).slice(1)).toEqual([
    {
      role: 'user',
      content: [
        { type: 'text', text: '[Result of look]\nhere' },
        { type: 'text', text: '[Image of the result of look]' },
        image,
      ],
    },
    { role: 'assistant', content: 'Here.' },
  ]);
});

test('messages without tools stay as they are', () => {
  const messages: ChatMessage[] = [
    { role: 'user', content: '[Result of nothing] is what a person wrote' },
    { role: 'assistant', content: 'So it is.' },
  ];
  expect(toolTranscript(messages)).toEqual(messages);
});
