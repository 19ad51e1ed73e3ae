import { expect, test } from 'vitest';
import { asks, ends, runAfter, runEnds, writes } from '@/tests/support/runs/run-events';
import { answerNames } from './answer-names';

const place = { conversationId: 'c', messageId: 'm', mixtureSlug: null };
const events = [asks('1.1'), writes('1.1', 'text'), ends('1.1')];

test('answers are told apart by their numbers, mixtures and choices; one that is not loaded by its number', () => {
  const run = { ...runAfter(...events, runEnds('succeeded', ['3.1'])), ...place };
  const chosen = { ...runAfter(...events, runEnds('succeeded', ['1.1'])), ...place };
  expect(answerNames([run, { id: 'x', messageId: 'm' }, chosen])).toEqual([
    '1 · Two layers of two',
    '2',
    '3 · Two layers of two, 1.1 chosen',
  ]);
});
