import { json, route } from '@/lib/server/http/api-route';
import { readFile } from '@/lib/server/http/read-body';
import { importDifficulties } from '@/lib/server/lab/datasets/import-difficulties';

export const POST = route<{ datasetId: string }>(async (request, { datasetId }) =>
  json({ dataset: await importDifficulties(datasetId, readFile(request)) }),
);
