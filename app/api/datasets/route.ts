import { importDatasetQuery } from '@/lib/contract/lab/dataset-contract';
import { listDatasets } from '@/lib/server/db/queries/lab/dataset-queries';
import { json, route } from '@/lib/server/http/api-route';
import { readFile, readQuery } from '@/lib/server/http/read-body';
import { importDataset } from '@/lib/server/lab/datasets/import-dataset';
import { ensureStarterDataset } from '@/lib/server/lab/datasets/starter-dataset';

export const GET = route(async () => {
  await ensureStarterDataset();
  return json({ datasets: await listDatasets() });
});

export const POST = route(async (request) => {
  const { name } = readQuery(request, importDatasetQuery);
  return json({ dataset: await importDataset(name, readFile(request)) }, 201);
});
