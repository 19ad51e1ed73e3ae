import { redoBody } from '@/lib/contract/run-contract';
import { json, route } from '@/lib/server/http/api-route';
import { readBody } from '@/lib/server/http/read-body';
import { retryCalls } from '@/lib/server/runs/retry-run';

export const POST = route<{ runId: string; call: string }>(async (request, { runId, call }) => {
  const { clientId } = await readBody(request, redoBody);
  return json(await retryCalls(runId, [call], clientId), 202);
});
