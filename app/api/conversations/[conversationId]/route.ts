import { removeConversation, updateConversation } from '@/lib/db/conversations';
import { found } from '@/lib/errors';
import { readBody } from '@/lib/http/body';
import { updateConversationBody } from '@/lib/http/contract';
import { json, noContent, route } from '@/lib/http/route';
import { readConversation } from '@/lib/runs/read';

type Params = { conversationId: string };

export const GET = route<Params>(async (_request, { conversationId }) =>
  json(found(await readConversation(conversationId), 'conversation')),
);

export const PATCH = route<Params>(async (request, { conversationId }) => {
  const changes = await readBody(request, updateConversationBody);
  return json({ conversation: found(await updateConversation(conversationId, changes), 'conversation') });
});

export const DELETE = route<Params>(async (_request, { conversationId }) => {
  found((await removeConversation(conversationId)) || null, 'conversation');
  return noContent();
});
