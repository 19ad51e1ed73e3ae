import { found } from '@/lib/errors';
import { runTextsOf } from '@/lib/provenance/run-texts';
import { sourcesOfRun } from '@/lib/provenance/sources-of';
import { json, route } from '@/lib/server/http/api-route';
import { readRun } from '@/lib/server/runs/read-run';

export const GET = route<{ runId: string }>(async (_request, { runId }) =>
  json(sourcesOfRun(runTextsOf(found(await readRun(runId), 'run')))),
);
