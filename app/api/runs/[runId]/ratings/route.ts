import { ratingBody } from '@/lib/contract/run-contract';
import { noContent, route } from '@/lib/server/http/api-route';
import { readBody } from '@/lib/server/http/read-body';
import { rate } from '@/lib/server/runs/rate-run';

export const PUT = route<{ runId: string }>(async (request, { runId }) => {
  await rate(runId, await readBody(request, ratingBody));
  return noContent();
});
