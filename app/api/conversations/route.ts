import { createConversationBody, listConversationsQuery } from '@/lib/contract/conversation-contract';
import {
  createConversation,
  pageOfConversations,
} from '@/lib/server/db/queries/conversations/conversation-queries';
import { json, route } from '@/lib/server/http/api-route';
import { readBody, readQuery } from '@/lib/server/http/read-body';
import { askInNewConversation } from '@/lib/server/runs/start-run';

export const GET = route(async (request) =>
  json(await pageOfConversations(readQuery(request, listConversationsQuery))),
);

export const POST = route(async (request) => {
  const { title, question } = await readBody(request, createConversationBody);
  const created =
    question === undefined
      ? { conversation: await createConversation({ title }) }
      : await askInNewConversation(question, title);
  return json(created, 201);
});
