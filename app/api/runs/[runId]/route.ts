import { found } from '@/lib/errors';
import { json, route } from '@/lib/http/route';
import { readRun } from '@/lib/runs/read';

export const GET = route<{ runId: string }>(async (_request, { runId }) =>
  json({ run: found(await readRun(runId), 'run') }),
);
