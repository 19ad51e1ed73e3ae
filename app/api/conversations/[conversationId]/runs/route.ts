import { createRunBody } from '@/lib/contract/run-contract';
import { json, route } from '@/lib/server/http/api-route';
import { readBody } from '@/lib/server/http/read-body';
import { askQuestion } from '@/lib/server/runs/start-run';

export const POST = route<{ conversationId: string }>(async (request, { conversationId }) =>
  json(await askQuestion(conversationId, await readBody(request, createRunBody)), 202),
);
