import { createEvaluationBody } from '@/lib/contract/lab/evaluation-contract';
import { json, route } from '@/lib/server/http/api-route';
import { readBody } from '@/lib/server/http/read-body';
import { estimateOf } from '@/lib/server/lab/create-evaluation';

export const POST = route(async (request) =>
  json({ estimate: await estimateOf(await readBody(request, createEvaluationBody)) }),
);
