import { branchDownload, jsonDownload } from '@/app/api/export-download';
import { exportQuery } from '@/lib/contract/conversation-file';
import { route } from '@/lib/server/http/api-route';
import { readQuery } from '@/lib/server/http/read-body';
import { exportedBranch, exportedFile } from '@/lib/server/sharing/export-conversation';

export const GET = route<{ conversationId: string }>(async (request, { conversationId }) => {
  const query = readQuery(request, exportQuery);
  if (query.format === 'json') return jsonDownload(await exportedFile(conversationId, query));
  return branchDownload(await exportedBranch(conversationId, query), query.format);
});
