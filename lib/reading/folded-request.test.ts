import { expect, test } from 'vitest';
import type { CallRequest } from '@/lib/moa/messages/call-request';
import { asks, runAfter, writes } from '@/tests/support/runs/run-events';
import { foldedMessages } from './folded-request';

const text = 'A proposal that is long enough to stand under the name of its call instead of here.';
const run = runAfter(asks('1.1'), writes('1.1', text), asks('1.2'), writes('1.2', `${text} Another.`));
const request: CallRequest = {
  model: 'a/b',
  temperature: 0.7,
  messages: [
    { role: 'system', content: `Responses:\n1. ${text}\n2. end` },
    { role: 'user', content: 'Why?' },
    { role: 'assistant', content: '', toolCalls: [{ id: 'c', name: 'weather', input: '{}' }] },
  ],
};

test('the texts of other calls are folded, and everything else is shown as it was sent', () => {
  expect(foldedMessages(request, run, ['1.1'])).toEqual([
    { role: 'system', pieces: ['Responses:\n1. ', { call: '1.1' }, '\n2. end'] },
    { role: 'user', pieces: ['Why?'] },
    { role: 'assistant', pieces: ['weather {}'] },
  ]);
});

test('a text of a call that was not read is no quotation', () => {
  expect(foldedMessages(request, run, [])[0]?.pieces).toEqual([`Responses:\n1. ${text}\n2. end`]);
});
