import { expect, test } from 'vitest';
import { finishReasonOf } from './finish-reasons';

test.each([
  ['stop', 'stop'],
  ['EOS', 'stop'],
  ['end-turn', 'stop'],
  ['MAX_TOKENS', 'length'],
  ['model_length', 'length'],
  ['SAFETY', 'content_filter'],
  ['tool_use', 'tool_calls'],
  ['insufficient_system_resource', 'error'],
  ['sunset', 'other'],
  ['', null],
  ['null', null],
  [null, null],
  [7, null],
])('%s is %s', (word, reason) => {
  expect(finishReasonOf(word)).toBe(reason);
});
