import { expect, test } from 'vitest';
import { asks, ends, runAfter, runEnds, writes } from '@/tests/support/runs/run-events';
import { cutAnswerWords } from './cut-answer';

const answered = (...end: Parameters<typeof ends> extends [string, ...infer Rest] ? Rest : never) =>
  runAfter(asks('3.1'), writes('3.1', 'So far'), ends('3.1', ...end), runEnds('succeeded', ['3.1']));

test('a cut answer says why it ends, and a whole one nothing', () => {
  expect(cutAnswerWords(answered('succeeded', { finishReason: 'stop' }))).toBeNull();
  expect(cutAnswerWords(answered('succeeded', { finishReason: 'length' }))).toMatch(
    /reached its token limit/,
  );
  expect(cutAnswerWords(answered('failed', { finishReason: 'content-filter' }))).toMatch(/content filter/);
  expect(cutAnswerWords(answered('timed_out'))).toMatch(/before it was complete/);
});
