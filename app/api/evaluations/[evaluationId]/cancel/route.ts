import { json, route } from '@/lib/server/http/api-route';
import { cancelEvaluation } from '@/lib/server/lab/control-evaluation';
import { readEvaluation } from '@/lib/server/lab/read-evaluation';

export const POST = route<{ evaluationId: string }>(async (_request, { evaluationId }) => {
  await cancelEvaluation(evaluationId);
  return json({ evaluation: await readEvaluation(evaluationId) });
});
