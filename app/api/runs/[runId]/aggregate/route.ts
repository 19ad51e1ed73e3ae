import { json, route } from '@/lib/server/http/api-route';
import { aggregateNow } from '@/lib/server/runs/control-run';

export const POST = route<{ runId: string }>(async (_request, { runId }) =>
  json({ run: await aggregateNow(runId) }, 202),
);
