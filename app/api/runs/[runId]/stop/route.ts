import { json, route } from '@/lib/server/http/api-route';
import { stopRun } from '@/lib/server/runs/control-run';

export const POST = route<{ runId: string }>(async (_request, { runId }) =>
  json({ run: await stopRun(runId) }, 202),
);
