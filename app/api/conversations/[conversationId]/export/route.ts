import { branchDownload, jsonDownload } from '@/app/api/export-download';
import { exportQuery } from '@/lib/contract/conversation-file';
import { auditPerson } from '@/lib/server/db/accounts/audit-queries';
import { route } from '@/lib/server/http/api-route';
import { readQuery } from '@/lib/server/http/read-body';
import { exportedBranch, exportedFile } from '@/lib/server/sharing/export-conversation';

export const GET = route<{ conversationId: string }>(async (request, { conversationId }) => {
  const query = readQuery(request, exportQuery);
  const file =
    query.format === 'json'
      ? jsonDownload(await exportedFile(conversationId, query))
      : await branchDownload(await exportedBranch(conversationId, query), query.format);
  await auditPerson('conversation.exported', conversationId);
  return file;
});
