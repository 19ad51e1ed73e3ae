import { createShareBody } from '@/lib/contract/share-contract';
import { json, route } from '@/lib/server/http/api-route';
import { readBody } from '@/lib/server/http/read-body';
import { shareConversation } from '@/lib/server/sharing/share-conversation';

export const POST = route<{ conversationId: string }>(async (request, { conversationId }) => {
  const body = await readBody(request, createShareBody);
  return json({ share: await shareConversation(conversationId, body) }, 201);
});
