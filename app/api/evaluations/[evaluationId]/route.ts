import { giveToTeamBody } from '@/lib/contract/account-contract';
import { json, noContent, route } from '@/lib/server/http/api-route';
import { readBody } from '@/lib/server/http/read-body';
import { deleteEvaluation, giveEvaluation } from '@/lib/server/lab/control-evaluation';
import { readEvaluation } from '@/lib/server/lab/read-evaluation';

type Params = { evaluationId: string };

export const GET = route<Params>(async (_request, { evaluationId }) =>
  json({ evaluation: await readEvaluation(evaluationId) }),
);

export const PATCH = route<Params>(async (request, { evaluationId }) => {
  await giveEvaluation(evaluationId, (await readBody(request, giveToTeamBody)).team);
  return json({ evaluation: await readEvaluation(evaluationId) });
});

export const DELETE = route<Params>(async (_request, { evaluationId }) => {
  await deleteEvaluation(evaluationId);
  return noContent();
});
