import { retryBody } from '@/lib/contract/run-contract';
import { json, route } from '@/lib/server/http/api-route';
import { readBody } from '@/lib/server/http/read-body';
import { retryCalls } from '@/lib/server/runs/retry-run';

export const POST = route<{ runId: string }>(async (request, { runId }) => {
  const { calls, clientId } = await readBody(request, retryBody);
  return json(await retryCalls(runId, calls, clientId), 202);
});
