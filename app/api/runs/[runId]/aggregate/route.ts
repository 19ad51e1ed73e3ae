import { json, route } from '@/lib/http/route';
import { aggregateNow } from '@/lib/runs/control';

export const POST = route<{ runId: string }>(async (_request, { runId }) =>
  json({ run: await aggregateNow(runId) }, 202),
);
