import { createConversation, pageOfConversations } from '@/lib/db/conversations';
import { readBody, readQuery } from '@/lib/http/body';
import { createConversationBody, listConversationsQuery } from '@/lib/http/contract';
import { json, route } from '@/lib/http/route';

export const GET = route(async (request) =>
  json(await pageOfConversations(readQuery(request, listConversationsQuery))),
);

export const POST = route(async (request) => {
  const { title } = await readBody(request, createConversationBody);
  return json({ conversation: await createConversation({ title }) }, 201);
});
