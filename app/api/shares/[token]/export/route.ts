import { branchDownload, jsonDownload } from '@/app/api/export-download';
import { shareExportQuery } from '@/lib/contract/conversation-file';
import { conversationFile } from '@/lib/conversation/export-json';
import { found } from '@/lib/errors';
import { publicRoute } from '@/lib/server/http/api-route';
import { readQuery } from '@/lib/server/http/read-body';
import { findShare } from '@/lib/server/sharing/find-share';

export const GET = publicRoute<{ token: string }>(async (request, { token }) => {
  const { format, layers = true } = readQuery(request, shareExportQuery);
  const shared = found(await findShare(token), 'share');
  if (format === 'json') return jsonDownload(conversationFile(shared, new Date()));
  const included = { ...shared.included, layers: shared.included.layers && layers };
  return branchDownload({ ...shared, included }, format);
});
