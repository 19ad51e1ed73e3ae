import { found } from '@/lib/errors';
import { json, route } from '@/lib/server/http/api-route';
import { readSources } from '@/lib/server/sources/read-sources';

export const GET = route<{ runId: string }>(async (_request, { runId }) =>
  json(found(await readSources(runId), 'run')),
);
