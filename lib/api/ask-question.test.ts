import { expect, test, vi } from 'vitest';
import type { Conversation, CreatedRun, Message } from '@/lib/contract/conversation-contract';
import type { CreateRunBody, Run } from '@/lib/contract/run-contract';
import { ApiError } from './api-client';
import { createAsking, withAsked } from './ask-question';

const question = { content: 'Why?\nReally?', mixture: 'demo', parentId: null };
const known = { id: 'c', title: 'Known' } as Conversation;
const unanswered = new ApiError('Strata cannot be reached.', 0);
const refused = new ApiError('The mixture cannot run here.', 422);

/** Asking against a server that answers each question as told, and then accepts. */
function setUp(...outcomes: (Error | null)[]) {
  let ids = 0;
  const ports = {
    createConversation: vi.fn(async (title: string) => ({ id: `c${++ids}`, title }) as Conversation),
    deleteConversation: vi.fn(async () => {}),
    createRun: vi.fn(async (_id: string, _body: CreateRunBody) => {
      const outcome = outcomes.shift() ?? null;
      if (outcome !== null) throw outcome;
      return {} as CreatedRun;
    }),
    newId: () => `client-${++ids}`,
  };
  const asked = () => ports.createRun.mock.calls.map(([id, { clientId }]) => [id, clientId]);
  return { ask: createAsking(ports), ports, asked };
}

test('the first question of a conversation begins it, under a title of its own', async () => {
  const { ask, ports, asked } = setUp();
  const { conversation } = await ask(question, null);
  expect(ports.createConversation.mock.calls).toEqual([['Why?']]);
  expect(asked()).toEqual([[conversation.id, 'client-1']]);
});

test('a conversation may be begun under another title, which is no part of the question', async () => {
  const { ask, ports } = setUp();
  await ask({ ...question, title: 'Trying it' }, null);
  expect(ports.createConversation.mock.calls).toEqual([['Trying it']]);
  expect(ports.createRun.mock.calls[0]?.[1]).not.toHaveProperty('title');
});

test('a question that may have arrived is sent again as the same one, in the same conversation', async () => {
  const { ask, ports, asked } = setUp(unanswered);
  await expect(ask(question, null)).rejects.toBe(unanswered);
  await ask({ ...question }, null);
  expect(ports.createConversation).toHaveBeenCalledTimes(1);
  expect(asked()[1]).toEqual(asked()[0]);
});

test('a question that was changed after it failed is another one', async () => {
  const { ask, asked } = setUp(unanswered);
  await expect(ask(question, known)).rejects.toBe(unanswered);
  await ask({ ...question, content: 'Why not?' }, known);
  expect(asked()[1]?.[1]).not.toBe(asked()[0]?.[1]);
});

test('the same question asked again after its answer is another run', async () => {
  const { ask, asked } = setUp();
  await ask(question, known);
  await ask(question, known);
  expect(asked()[1]?.[1]).not.toBe(asked()[0]?.[1]);
});

test('a refused first question leaves no empty conversation behind', async () => {
  const { ask, ports } = setUp(refused);
  await expect(ask(question, null)).rejects.toBe(refused);
  expect(ports.deleteConversation.mock.calls).toEqual([['c2']]);
});

test('a refused follow-up leaves its conversation alone', async () => {
  const { ask, ports } = setUp(refused);
  await expect(ask(question, known)).rejects.toBe(refused);
  expect(ports.deleteConversation).not.toHaveBeenCalled();
});

test('what was asked can be shown before the conversation is read again, and once only', () => {
  const message = { id: 'm', conversationId: 'c' } as Message;
  const run = { id: 'r', conversationId: 'c', messageId: 'm' } as Run;
  const asked = { conversation: known, message, run };
  const detail = withAsked(undefined, asked);
  expect(detail).toEqual({ conversation: known, messages: [message], runs: [run] });
  expect(withAsked(detail, asked)).toEqual(detail);
});
