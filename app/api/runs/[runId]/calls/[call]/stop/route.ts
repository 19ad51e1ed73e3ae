import { json, route } from '@/lib/server/http/api-route';
import { stopCall } from '@/lib/server/runs/control-run';

export const POST = route<{ runId: string; call: string }>(async (_request, { runId, call }) =>
  json({ run: await stopCall(runId, call) }, 202),
);
