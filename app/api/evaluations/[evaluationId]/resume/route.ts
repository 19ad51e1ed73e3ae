import { resumeEvaluationBody } from '@/lib/contract/lab/evaluation-contract';
import { json, route } from '@/lib/server/http/api-route';
import { readBody } from '@/lib/server/http/read-body';
import { resumeEvaluation } from '@/lib/server/lab/control-evaluation';
import { readEvaluation } from '@/lib/server/lab/read-evaluation';

export const POST = route<{ evaluationId: string }>(async (request, { evaluationId }) => {
  const { budgetUsd } = await readBody(request, resumeEvaluationBody);
  await resumeEvaluation(evaluationId, budgetUsd);
  return json({ evaluation: await readEvaluation(evaluationId) });
});
