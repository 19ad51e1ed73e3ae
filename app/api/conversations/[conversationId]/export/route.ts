import { setImmediate } from 'node:timers/promises';
import { conversationPage } from '@/components/html-export/conversation-page';
import { exportQuery } from '@/lib/contract/conversation-file';
import { exportFileName } from '@/lib/conversation/export-file-name';
import { conversationMarkdown } from '@/lib/conversation/export-markdown';
import { readableName, splitReference } from '@/lib/mixture/model-reference';
import { route } from '@/lib/server/http/api-route';
import { download } from '@/lib/server/http/download';
import { readQuery } from '@/lib/server/http/read-body';
import { inTurns } from '@/lib/server/in-turns';
import { exportedBranch, exportedFile } from '@/lib/server/sharing/export-conversation';

const nameOf = (reference: string) => readableName(splitReference(reference).modelId);

export const GET = route<{ conversationId: string }>(async (request, { conversationId }) => {
  const query = readQuery(request, exportQuery);
  if (query.format === 'json') {
    const file = await exportedFile(conversationId, query);
    return download(JSON.stringify(file, null, 1), 'application/json', exportFileName(file.title, 'json'));
  }
  const branch = await exportedBranch(conversationId, query);
  const name = exportFileName(branch.title, query.format);
  if (query.format === 'md') return download(conversationMarkdown(branch, nameOf), 'text/markdown', name);
  const dataName = exportFileName(branch.title, 'json');
  const page = await conversationPage(branch, {
    ...{ nameOf, inTurns, dataName, now: new Date() },
    pause: () => setImmediate(undefined),
  });
  return download(page, 'text/html', name);
});
