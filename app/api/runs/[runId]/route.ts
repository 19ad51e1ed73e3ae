import { found } from '@/lib/errors';
import { json, route } from '@/lib/server/http/api-route';
import { readRun } from '@/lib/server/runs/read-run';

export const GET = route<{ runId: string }>(async (_request, { runId }) =>
  json({ run: found(await readRun(runId), 'run') }),
);
