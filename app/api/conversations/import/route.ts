import { fileLimits } from '@/lib/contract/conversation-file';
import { json, route } from '@/lib/server/http/api-route';
import { readJson } from '@/lib/server/http/read-body';
import { importConversation } from '@/lib/server/sharing/import-conversation';

export const POST = route(async (request) =>
  json(await importConversation(await readJson(request, fileLimits)), 201),
);
