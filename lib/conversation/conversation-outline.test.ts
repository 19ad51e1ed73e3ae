import { expect, test } from 'vitest';
import type { ConversationEnd } from '@/lib/contract/conversation-contract';
import type { Run } from '@/lib/contract/run-contract';
import { isWhole, withKnownRuns, withWholeRun } from './conversation-outline';

const outline = (id: string) => ({ id, messageId: `asks ${id}` });
const whole = (id: string, answer: string) => ({ ...outline(id), answer, calls: [] }) as unknown as Run;
const conversation = (...runs: ConversationEnd['runs']) =>
  ({ messages: [], runs }) as unknown as ConversationEnd;

test('a run without its calls is an outline', () => {
  expect([outline('1'), whole('2', '')].map(isWhole)).toEqual([false, true]);
});

test('rereading a conversation keeps its complete runs and updates the others', () => {
  const known = conversation(whole('1', 'old'), outline('2'), whole('3', 'half'));
  const told = conversation(outline('1'), outline('2'), whole('3', 'all of it'), whole('4', 'new'));
  expect(withKnownRuns(told, known).runs).toEqual([
    whole('1', 'old'),
    outline('2'),
    whole('3', 'all of it'),
    whole('4', 'new'),
  ]);
  expect(withKnownRuns(told, undefined)).toEqual(told);
});

test('a complete run replaces its outline', () => {
  const known = conversation(outline('1'), outline('2'));
  expect(withWholeRun(known, whole('2', 'read')).runs).toEqual([outline('1'), whole('2', 'read')]);
});
