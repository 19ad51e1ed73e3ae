import { json, noContent, route } from '@/lib/server/http/api-route';
import { shareEvaluation, unshareEvaluation } from '@/lib/server/lab/share-evaluation';

type Params = { evaluationId: string };

export const POST = route<Params>(async (_request, { evaluationId }) => {
  const token = await shareEvaluation(evaluationId);
  return json({ token, path: `/l/${token}` }, 201);
});

export const DELETE = route<Params>(async (_request, { evaluationId }) => {
  await unshareEvaluation(evaluationId);
  return noContent();
});
