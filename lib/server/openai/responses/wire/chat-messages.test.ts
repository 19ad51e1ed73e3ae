import { expect, test } from 'vitest';
import { chatMessagesOf } from './chat-messages';
import type { InputItem } from './input-items';

const call = (call_id: string): InputItem => ({
  type: 'function_call',
  call_id,
  name: 'look',
  arguments: '{}',
});
const output = (call_id: string): InputItem => ({ type: 'function_call_output', call_id, output: 'Here.' });

test('each message knows its item', () => {
  const { messages, sources } = chatMessagesOf([
    { type: 'message', role: 'user', content: 'Why?' },
    { type: 'left_out', was: 'reasoning' },
    { type: 'message', role: 'assistant', content: [{ type: 'output_text', text: 'I look.' }] },
    call('c1'),
    call('c2'),
    output('c2'),
    output('c1'),
    call('c3'),
    output('c3'),
  ]);
  expect(messages.map(({ role, tool_calls = [] }) => [role, ...tool_calls.map(({ id }) => id)])).toEqual([
    ['user'],
    ['assistant', 'c1', 'c2'],
    ['tool'],
    ['tool'],
    ['assistant', 'c3'],
    ['tool'],
  ]);
  expect(sources).toEqual([0, 2, 5, 6, 7, 8]);
});

test('a namespace is the beginning of the name, and the text of a custom tool is in its arguments', () => {
  const { messages } = chatMessagesOf([
    { type: 'function_call', call_id: 'c1', name: 'close', namespace: 'agents', arguments: '{}' },
    { type: 'custom_tool_call', call_id: 'c2', name: 'patch', input: '*** Begin "x"' },
  ]);
  expect(messages[0]?.tool_calls?.map((called) => called.function)).toEqual([
    { name: 'agents__close', arguments: '{}' },
    { name: 'patch', arguments: '{"input":"*** Begin \\"x\\""}' },
  ]);
});
