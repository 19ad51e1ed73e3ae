import { expect, test } from 'vitest';
import { inputItem } from './input-items';

test.each([
  ['a message without its type', { role: 'user', content: 'Why?' }, { type: 'message', role: 'user' }],
  ['a reference without its type', { id: 'msg_1' }, { type: 'item_reference', id: 'msg_1' }],
  ['a reference with type null', { type: null, id: 'msg_1' }, { type: 'item_reference' }],
  ['reasoning', { type: 'reasoning', id: 'rs_1', summary: [] }, { type: 'left_out', was: 'reasoning' }],
  [
    'a search of OpenAI’s',
    { type: 'web_search_call', id: 'ws_1' },
    { type: 'left_out', was: 'web_search_call' },
  ],
  [
    'a patch that the client applied',
    { type: 'apply_patch_call', id: 'x', call_id: 'c', status: 'completed', operation: { path: 'a' } },
    { type: 'function_call', call_id: 'c', name: 'apply_patch', arguments: '{"operation":{"path":"a"}}' },
  ],
  [
    'what a shell wrote',
    { type: 'shell_call_output', call_id: 'c', output: [{ stdout: 'a' }] },
    { type: 'function_call_output', call_id: 'c', output: '[{"stdout":"a"}]' },
  ],
  [
    'tools that OpenAI found',
    { type: 'tool_search_call', call_id: null, execution: 'server' },
    { type: 'left_out', was: 'tool_search_call' },
  ],
])('%s is read', (_, item, expected) => {
  expect(inputItem.parse(item)).toMatchObject(expected);
});

test.each([
  ['a compacted conversation', { type: 'compaction', encrypted_content: 'x' }],
  ['a screenshot', { type: 'computer_call_output', call_id: 'c', output: {} }],
  ['a call without an id', { type: 'function_call', name: 'f', arguments: '{}' }],
  ['a role that is none', { role: 'tool', content: 'x' }],
  ['a sound', { role: 'user', content: [{ type: 'input_audio' }] }],
  ['a text', 'Why?'],
])('%s is refused', (_, item) => {
  expect(inputItem.safeParse(item).success).toBe(false);
});
