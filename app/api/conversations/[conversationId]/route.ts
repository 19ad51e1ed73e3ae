import { readConversationQuery, updateConversationBody } from '@/lib/contract/conversation-contract';
import { found } from '@/lib/errors';
import { auditPerson } from '@/lib/server/db/accounts/audit-queries';
import { updateConversation } from '@/lib/server/db/queries/conversations/conversation-queries';
import { json, noContent, route } from '@/lib/server/http/api-route';
import { readBody, readQuery } from '@/lib/server/http/read-body';
import { deleteConversation } from '@/lib/server/runs/control-run';
import { readConversation, readConversationEnd } from '@/lib/server/runs/read-run';

type Params = { conversationId: string };

export const GET = route<Params>(async (request, { conversationId }) => {
  const { turns, run } = readQuery(request, readConversationQuery);
  const read =
    turns === undefined
      ? readConversation(conversationId)
      : readConversationEnd(conversationId, run ?? null, turns);
  return json(found(await read, 'conversation'));
});

export const PATCH = route<Params>(async (request, { conversationId }) => {
  const changes = await readBody(request, updateConversationBody);
  const conversation = found(await updateConversation(conversationId, changes), 'conversation');
  const { team } = changes;
  if (team !== undefined) await auditPerson('conversation.given', conversationId, { team });
  return json({ conversation });
});

export const DELETE = route<Params>(async (_request, { conversationId }) => {
  found((await deleteConversation(conversationId)) || null, 'conversation');
  return noContent();
});
