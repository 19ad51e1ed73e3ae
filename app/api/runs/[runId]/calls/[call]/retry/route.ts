import { readBody } from '@/lib/http/body';
import { redoBody } from '@/lib/http/contract';
import { json, route } from '@/lib/http/route';
import { retryCall } from '@/lib/runs/redo';

export const POST = route<{ runId: string; call: string }>(async (request, { runId, call }) => {
  const { clientId } = await readBody(request, redoBody);
  return json(await retryCall(runId, call, clientId), 202);
});
