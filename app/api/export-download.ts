import { setImmediate } from 'node:timers/promises';
import { conversationPage } from '@/components/html-export/conversation-page';
import type { ConversationFile } from '@/lib/contract/conversation-file';
import type { SharedConversation } from '@/lib/contract/share-contract';
import { exportFileName } from '@/lib/conversation/export-file-name';
import { conversationMarkdown } from '@/lib/conversation/export-markdown';
import { readableName, splitReference } from '@/lib/mixture/model-reference';
import { download } from '@/lib/server/http/download';
import { inTurns } from '@/lib/server/in-turns';

const nameOf = (reference: string) => readableName(splitReference(reference).modelId);

export function jsonDownload(file: ConversationFile): Response {
  return download(JSON.stringify(file, null, 1), 'application/json', exportFileName(file.title, 'json'));
}

/** A branch as a file for people. */
export async function branchDownload(branch: SharedConversation, format: 'md' | 'html'): Promise<Response> {
  const name = exportFileName(branch.title, format);
  if (format === 'md') return download(conversationMarkdown(branch, nameOf), 'text/markdown', name);
  const dataName = exportFileName(branch.title, 'json');
  const page = await conversationPage(branch, {
    ...{ nameOf, inTurns, dataName, now: new Date() },
    pause: () => setImmediate(undefined),
  });
  return download(page, 'text/html', name);
}
