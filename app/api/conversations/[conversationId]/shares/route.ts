import { readBody } from '@/lib/http/body';
import { createShareBody } from '@/lib/http/contract';
import { json, route } from '@/lib/http/route';
import { shareConversation } from '@/lib/sharing/share-conversation';

export const POST = route<{ conversationId: string }>(async (request, { conversationId }) => {
  const { runId } = await readBody(request, createShareBody);
  return json({ share: await shareConversation(conversationId, runId) }, 201);
});
