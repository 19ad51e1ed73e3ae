import { readBody } from '@/lib/http/body';
import { redoBody } from '@/lib/http/contract';
import { json, route } from '@/lib/http/route';
import { resumeRun } from '@/lib/runs/redo';

export const POST = route<{ runId: string }>(async (request, { runId }) => {
  const { clientId } = await readBody(request, redoBody);
  return json(await resumeRun(runId, clientId), 202);
});
