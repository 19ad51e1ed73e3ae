import { expect, test, vi } from 'vitest';
import type {
  AskedConversation,
  Conversation,
  CreateConversationBody,
  CreatedRun,
  Message,
} from '@/lib/contract/conversation-contract';
import type { CreateRunBody, Run } from '@/lib/contract/run-contract';
import { ApiError } from './api-client';
import { createAsking, withAsked } from './ask-question';

const question = { content: 'Why?\nReally?', mixture: 'demo', parentId: null };
const known = { id: 'c', title: 'Known' } as Conversation;
const unanswered = new ApiError('Strata cannot be reached.', 0);

/** Asks a server that gives the scripted responses, and accepts all later questions. */
function setUp(...outcomes: (Error | null)[]) {
  let ids = 0;
  function answer() {
    const outcome = outcomes.shift() ?? null;
    if (outcome !== null) throw outcome;
  }
  const ports = {
    beginConversation: vi.fn(async (_body: CreateConversationBody) => {
      answer();
      return { conversation: { id: 'new' } } as AskedConversation;
    }),
    createRun: vi.fn(async (_id: string, _body: CreateRunBody) => {
      answer();
      return {} as CreatedRun;
    }),
    newId: () => `client-${++ids}`,
  };
  const asked = () => ports.createRun.mock.calls.map(([id, { clientId }]) => [id, clientId]);
  const begun = () => ports.beginConversation.mock.calls.map(([body]) => body);
  return { ask: createAsking(ports), ports, asked, begun };
}

test('one request creates a conversation with its first question and a title from it', async () => {
  const { ask, ports, begun } = setUp();
  expect((await ask(question, null)).conversation.id).toBe('new');
  const { content, mixture } = question;
  expect(begun()).toEqual([{ title: 'Why?', question: { content, mixture, clientId: 'client-1' } }]);
  expect(ports.createRun).not.toHaveBeenCalled();
});

test('a conversation can be created with another title, which is not part of the question', async () => {
  const { ask, begun } = setUp();
  await ask({ ...question, title: 'Trying it' }, null);
  expect(begun()[0]?.title).toBe('Trying it');
  expect(begun()[0]?.question).not.toHaveProperty('title');
});

test('a question that may have arrived is sent again with the same clientId', async () => {
  const { ask, begun } = setUp(unanswered);
  await expect(ask(question, null)).rejects.toBe(unanswered);
  await ask({ ...question }, null);
  expect(begun()[1]).toEqual(begun()[0]);
});

test('a question that is changed after a failure gets a new clientId', async () => {
  const { ask, asked } = setUp(unanswered);
  await expect(ask(question, known)).rejects.toBe(unanswered);
  await ask({ ...question, content: 'Why not?' }, known);
  expect(asked()[1]?.[1]).not.toBe(asked()[0]?.[1]);
});

test('the same question asked again after its answer makes another run', async () => {
  const { ask, asked } = setUp();
  await ask(question, known);
  await ask(question, known);
  expect(asked()[1]?.[1]).not.toBe(asked()[0]?.[1]);
});

test('a created run is added to the conversation once, before the conversation is read again', () => {
  const message = { id: 'm', conversationId: 'c' } as Message;
  const run = { id: 'r', conversationId: 'c', messageId: 'm' } as Run;
  const asked = { conversation: known, message, run };
  const detail = withAsked(undefined, asked);
  expect(detail).toEqual({ conversation: known, messages: [message], runs: [run] });
  expect(withAsked(detail, asked)).toEqual(detail);
});
