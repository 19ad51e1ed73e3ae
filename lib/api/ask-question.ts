/** Asks a question. However often it is sent, at most one run results. */

import type {
  AskedConversation,
  Conversation,
  ConversationEnd,
  CreateConversationBody,
  CreatedRun,
} from '@/lib/contract/conversation-contract';
import type { CreateRunBody } from '@/lib/contract/run-contract';
import { titleFrom } from '@/lib/conversation/title-from';
import type { Api } from './api-client';

export interface Question {
  content: string;
  /** A slug, or a whole mixture. */
  mixture: CreateRunBody['mixture'];
  /** The run that the question follows; null at the beginning. */
  parentId: string | null;
  /** The title of a new conversation; by default the beginning of the question. */
  title?: string;
}

export interface AskingPorts {
  /** Creates a conversation with its first question. */
  beginConversation(body: CreateConversationBody): Promise<AskedConversation>;
  createRun(conversationId: string, body: CreateRunBody): Promise<CreatedRun>;
  newId(): string;
}

/**
 * Asks over the API.
 * @param newId makes the id that identifies one question to the server across retries.
 */
export function askingOver(api: Api, newId: () => string): AskingPorts {
  return {
    beginConversation: (body) => api('POST', '/api/conversations', body),
    createRun: (conversationId, body) => api('POST', `/api/conversations/${conversationId}/runs`, body),
    newId,
  };
}

/**
 * Asks in a conversation, or in a new one when none is given. When no response arrives, the question may have been
 * stored: sent again unchanged, it keeps its id and therefore its run.
 */
export function createAsking(ports: AskingPorts) {
  let attempt: { question: Question; clientId: string } | null = null;

  function clientIdFor(question: Question): string {
    if (attempt === null || !isSame(attempt.question, question)) {
      attempt = { question, clientId: ports.newId() };
    }
    return attempt.clientId;
  }

  return async function ask(question: Question, known: Conversation | null): Promise<AskedConversation> {
    const { content, mixture, parentId, title = titleFrom(content) } = question;
    const asked = { content, mixture, clientId: clientIdFor(question) };
    const created =
      known === null
        ? await ports.beginConversation({ title, question: asked })
        : { ...(await ports.createRun(known.id, { ...asked, parentId })), conversation: known };
    attempt = null;
    return created;
  };
}

function isSame(a: Question, b: Question): boolean {
  return a.content === b.content && a.mixture === b.mixture && a.parentId === b.parentId;
}

/** The conversation with the question and its run added. An unknown conversation starts empty. */
export function withAsked(
  known: ConversationEnd | undefined,
  { conversation, message, run }: AskedConversation,
): ConversationEnd {
  const detail = known ?? { conversation, messages: [], runs: [] };
  return { ...detail, messages: withItem(detail.messages, message), runs: withItem(detail.runs, run) };
}

function withItem<T extends { id: string }>(items: T[], item: T): T[] {
  return items.some(({ id }) => id === item.id) ? items : [...items, item];
}
