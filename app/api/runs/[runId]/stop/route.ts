import { json, route } from '@/lib/http/route';
import { stopRun } from '@/lib/runs/control';

export const POST = route<{ runId: string }>(async (_request, { runId }) =>
  json({ run: await stopRun(runId) }, 202),
);
