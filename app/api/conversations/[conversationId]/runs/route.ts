import { readBody } from '@/lib/http/body';
import { createRunBody } from '@/lib/http/contract';
import { json, route } from '@/lib/http/route';
import { askQuestion } from '@/lib/runs/start';

export const POST = route<{ conversationId: string }>(async (request, { conversationId }) =>
  json(await askQuestion(conversationId, await readBody(request, createRunBody)), 202),
);
