import { json, route } from '@/lib/server/http/api-route';
import { pauseEvaluation } from '@/lib/server/lab/control-evaluation';
import { readEvaluation } from '@/lib/server/lab/read-evaluation';

export const POST = route<{ evaluationId: string }>(async (_request, { evaluationId }) => {
  await pauseEvaluation(evaluationId);
  return json({ evaluation: await readEvaluation(evaluationId) });
});
