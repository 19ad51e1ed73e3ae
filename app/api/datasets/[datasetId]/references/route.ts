import { json, route } from '@/lib/server/http/api-route';
import { readFile } from '@/lib/server/http/read-body';
import { importReferences } from '@/lib/server/lab/datasets/import-references';

export const POST = route<{ datasetId: string }>(async (request, { datasetId }) =>
  json({ dataset: await importReferences(datasetId, readFile(request)) }),
);
