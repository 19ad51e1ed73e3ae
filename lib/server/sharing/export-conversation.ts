import type { z } from 'zod';
import type { ConversationDetail } from '@/lib/contract/conversation-contract';
import type { ConversationFile, exportQuery } from '@/lib/contract/conversation-file';
import { defaultShareOptions, type SharedConversation } from '@/lib/contract/share-contract';
import { conversationFile } from '@/lib/conversation/export-json';
import { found, StrataError } from '@/lib/errors';
import { readConversation } from '@/lib/server/runs/read-run';
import { takeSnapshot, withRequests } from './take-snapshot';
import { wholeOptions } from './whole-options';

type ExportQuery = z.output<typeof exportQuery>;

/**
 * The branch to export, without what the options leave out.
 * @throws StrataError `not_found` for the conversation or the run, `conflict` while a run of the branch is in progress.
 */
export async function exportedBranch(
  conversationId: string,
  query: ExportQuery,
): Promise<SharedConversation> {
  const detail = await readExported(conversationId, query);
  const { layers, requests, systemPrompt, costs, modelNames } = query;
  const options = wholeOptions(defaultShareOptions, { layers, requests, systemPrompt, costs, modelNames });
  return takeSnapshot(detail, query.run ?? null, options);
}

/**
 * The whole conversation, or one run with its question, as a file that can be imported.
 * @throws StrataError like `exportedBranch`.
 */
export async function exportedFile(conversationId: string, query: ExportQuery): Promise<ConversationFile> {
  const { conversation, messages, runs } = await readExported(conversationId, query);
  if (runs.some(({ status }) => status === 'running')) {
    throw new StrataError(
      'conflict',
      'A run of this conversation is still in progress. Try again when it has ended.',
    );
  }
  return conversationFile(
    { title: conversation.title, messages, runs: await withRequests(runs) },
    new Date(),
  );
}

async function readExported(
  conversationId: string,
  { run, scope }: ExportQuery,
): Promise<ConversationDetail> {
  const detail = found(await readConversation(conversationId), 'conversation');
  if (run === undefined && scope === 'conversation') return detail;
  const chosen = found(
    run === undefined ? detail.runs.at(-1) : detail.runs.find(({ id }) => id === run),
    'run in this conversation',
  );
  if (scope === 'conversation') return detail;
  const messages = detail.messages.filter(({ id }) => id === chosen.messageId);
  return { ...detail, messages: messages.map((message) => ({ ...message, parentId: null })), runs: [chosen] };
}
