import { redoBody } from '@/lib/contract/run-contract';
import { json, route } from '@/lib/server/http/api-route';
import { readBody } from '@/lib/server/http/read-body';
import { continueRun } from '@/lib/server/runs/retry-run';

export const POST = route<{ runId: string }>(async (request, { runId }) => {
  const { clientId } = await readBody(request, redoBody);
  return json(await continueRun(runId, clientId), 202);
});
