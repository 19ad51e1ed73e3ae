import { listResultsQuery } from '@/lib/contract/lab/evaluation-contract';
import { json, route } from '@/lib/server/http/api-route';
import { readQuery } from '@/lib/server/http/read-body';
import { readEvaluation, readResults } from '@/lib/server/lab/read-evaluation';

export const GET = route<{ evaluationId: string }>(async (request, { evaluationId }) => {
  const { after, limit, ...filter } = readQuery(request, listResultsQuery);
  const { id } = await readEvaluation(evaluationId);
  return json(await readResults(id, filter, after, limit));
});
