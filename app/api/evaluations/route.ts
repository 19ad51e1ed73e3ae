import { createEvaluationBody, listEvaluationsQuery } from '@/lib/contract/lab/evaluation-contract';
import { json, route } from '@/lib/server/http/api-route';
import { readBody, readQuery } from '@/lib/server/http/read-body';
import { createEvaluation } from '@/lib/server/lab/create-evaluation';
import { readEvaluation, readEvaluations } from '@/lib/server/lab/read-evaluation';

export const GET = route(async (request) => {
  const { cursor, limit } = readQuery(request, listEvaluationsQuery);
  return json(await readEvaluations(cursor, limit));
});

export const POST = route(async (request) => {
  const id = await createEvaluation(await readBody(request, createEvaluationBody));
  return json({ evaluation: await readEvaluation(id) }, 201);
});
