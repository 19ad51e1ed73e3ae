import { expect, test } from 'vitest';
import type { Message } from '@/lib/contract/conversation-contract';
import type { Run } from '@/lib/contract/run-contract';
import { newestRunOf, threadOf } from './thread';

/** Two first questions; the first has two answers, and its second answer has a follow-up. */
const messages = [
  message('why', null),
  message('why-edited', null),
  message('and-then', 'why-2'),
  message('and-then-edited', 'why-2'),
];
const runs = [
  run('why-1', 'why'),
  run('edited-1', 'why-edited'),
  run('why-2', 'why'),
  run('then-1', 'and-then'),
];
const tree = { messages, runs };

function message(id: string, parentId: string | null): Message {
  return { id, parentId, conversationId: 'c', role: 'user', content: id, createdAt: '2026-11-24T10:00:00Z' };
}

function run(id: string, messageId: string): Run {
  return { id, messageId, conversationId: 'c', mixtureSlug: 'demo', status: 'succeeded' } as Run;
}

const shown = (focus: string | null) => threadOf(tree, focus).map((turn) => turn.run?.id ?? turn.message.id);

test('without a focus the newest branch is shown', () => {
  expect(shown(null)).toEqual(['why-2', 'then-1']);
  expect(shown('gone')).toEqual(['why-2', 'then-1']);
});

test('a focus shows the turns before it and the newest turns after it', () => {
  expect(shown('then-1')).toEqual(['why-2', 'then-1']);
  expect(shown('why-2')).toEqual(['why-2', 'and-then-edited']);
  expect(shown('why-1')).toEqual(['why-1']);
  expect(shown('edited-1')).toEqual(['edited-1']);
});

test('each turn has the other questions at its place and the other answers to its question', () => {
  const [first] = threadOf(tree, 'why-1');
  expect(first?.siblings.map(({ id }) => id)).toEqual(['why', 'why-edited']);
  expect(first?.runs.map(({ id }) => id)).toEqual(['why-1', 'why-2']);
});

test('a question whose run does not exist yet is shown without a run', () => {
  expect(threadOf(tree, 'why-2').at(-1)).toMatchObject({ run: null, runs: [] });
});

test('a conversation without questions has no turns', () => {
  expect(threadOf({ messages: [], runs: [] }, null)).toEqual([]);
});

test('the branch of an edited question opens at its newest run', () => {
  expect(newestRunOf(tree, 'why')?.id).toBe('why-2');
  expect(newestRunOf(tree, 'and-then-edited')).toBeUndefined();
});
