import { createConversationBody, listConversationsQuery } from '@/lib/contract/conversation-contract';
import { createConversation, pageOfConversations } from '@/lib/server/db/queries/conversation-queries';
import { json, route } from '@/lib/server/http/api-route';
import { readBody, readQuery } from '@/lib/server/http/read-body';

export const GET = route(async (request) =>
  json(await pageOfConversations(readQuery(request, listConversationsQuery))),
);

export const POST = route(async (request) => {
  const { title } = await readBody(request, createConversationBody);
  return json({ conversation: await createConversation({ title }) }, 201);
});
