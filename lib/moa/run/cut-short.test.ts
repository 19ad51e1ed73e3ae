import { expect, test } from 'vitest';
import type { CallOutcome } from '@/lib/moa/call/call-progress';
import { cutNotes, cutShortWords } from './cut-short';

const whole: CallOutcome = {
  call: '1.1',
  status: 'succeeded',
  text: 'one',
  error: null,
  finishReason: 'stop',
  toolCalls: [],
};
const cut: CallOutcome = {
  ...whole,
  call: '1.2',
  status: 'stopped',
  error: { code: 'cut', message: 'Cut.' },
  finishReason: null,
};

test('the result says how many complete and how many partial answers were read', () => {
  expect(cutShortWords([whole, cut, cut, cut, cut, cut], 6, [])).toBe(
    'Aggregated after 1 of 6 proposals, as you asked. 5 unfinished ones were read as far as written.',
  );
  expect(cutShortWords([cut], 1, [])).toBe(
    'Aggregated after 0 of 1 proposal, as you asked. 1 unfinished one was read as far as written.',
  );
});

test('the result names the layers without output', () => {
  expect(cutShortWords([whole, whole], 2, [2])).toBe(
    'Aggregated after 2 of 2 proposals, as you asked. Layer 2 was left out.',
  );
  expect(cutShortWords([whole], 6, [2, 3])).toBe(
    'Aggregated after 1 of 6 proposals, as you asked. Layers 2, 3 were left out.',
  );
});

test('a reader of a partial answer is told which one it is', () => {
  expect(cutNotes([whole, cut])).toEqual(['1.2 was cut short: only its text so far was read.']);
  const limited: CallOutcome = { ...whole, call: '1.3', finishReason: 'length' };
  const failed: CallOutcome = { ...whole, call: '1.4', status: 'failed' };
  expect(cutNotes([limited, { ...failed, finishReason: 'content-filter' }, failed])).toEqual([
    '1.3 was cut at its token limit: only its text so far was read.',
    '1.4 was cut by its provider’s content filter: only its text so far was read.',
    '1.4 is incomplete: only its text so far was read.',
  ]);
});
