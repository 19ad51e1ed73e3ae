/** Asks a question. However often it is sent, at most one run results. */

import type { Conversation, ConversationEnd, CreatedRun } from '@/lib/contract/conversation-contract';
import type { CreateRunBody } from '@/lib/contract/run-contract';
import { titleFrom } from '@/lib/conversation/conversation-title';
import { type Api, ApiError } from './api-client';

export interface Question {
  content: string;
  /** A slug, or a whole mixture. */
  mixture: CreateRunBody['mixture'];
  /** The run that the question follows; null at the beginning. */
  parentId: string | null;
  /** The title of a new conversation; by default the beginning of the question. */
  title?: string;
}

export interface Asked extends CreatedRun {
  conversation: Conversation;
}

export interface AskingPorts {
  createConversation(title: string): Promise<Conversation>;
  deleteConversation(id: string): Promise<unknown>;
  createRun(conversationId: string, body: CreateRunBody): Promise<CreatedRun>;
  newId(): string;
}

/**
 * Asks over the API.
 * @param newId makes the id that identifies one question to the server across retries.
 */
export function askingOver(api: Api, newId: () => string): AskingPorts {
  return {
    createConversation: async (title) =>
      (await api<{ conversation: Conversation }>('POST', '/api/conversations', { title })).conversation,
    deleteConversation: (id) => api('DELETE', `/api/conversations/${id}`),
    createRun: (conversationId, body) => api('POST', `/api/conversations/${conversationId}/runs`, body),
    newId,
  };
}

/**
 * Asks in a conversation, or creates one when none is given. When no response arrives, the question may have
 * been stored: sent again unchanged, it keeps its ids and therefore its run. When it is refused, a
 * conversation that was created for it is deleted.
 */
export function createAsking(ports: AskingPorts) {
  let attempt: { question: Question; clientId: string } | null = null;
  let begun: Conversation | null = null;

  function clientIdFor(question: Question): string {
    if (attempt === null || !isSame(attempt.question, question)) {
      attempt = { question, clientId: ports.newId() };
    }
    return attempt.clientId;
  }

  async function begin({ content, title }: Question): Promise<Conversation> {
    begun ??= await ports.createConversation(title ?? titleFrom(content));
    return begun;
  }

  async function takeBack(): Promise<void> {
    const empty = begun;
    begun = null;
    if (empty !== null) await ports.deleteConversation(empty.id).catch(() => {});
  }

  return async function ask(question: Question, known: Conversation | null): Promise<Asked> {
    const clientId = clientIdFor(question);
    const conversation = known ?? (await begin(question));
    const { content, mixture, parentId } = question;
    try {
      const created = await ports.createRun(conversation.id, { content, mixture, parentId, clientId });
      attempt = null;
      begun = null;
      return { ...created, conversation };
    } catch (error) {
      if (error instanceof ApiError && error.status !== 0) await takeBack();
      throw error;
    }
  };
}

function isSame(a: Question, b: Question): boolean {
  return a.content === b.content && a.mixture === b.mixture && a.parentId === b.parentId;
}

/** The conversation with the question and its run added. An unknown conversation starts empty. */
export function withAsked(
  known: ConversationEnd | undefined,
  { conversation, message, run }: Asked,
): ConversationEnd {
  const detail = known ?? { conversation, messages: [], runs: [] };
  return { ...detail, messages: withItem(detail.messages, message), runs: withItem(detail.runs, run) };
}

function withItem<T extends { id: string }>(items: T[], item: T): T[] {
  return items.some(({ id }) => id === item.id) ? items : [...items, item];
}
