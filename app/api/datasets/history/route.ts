import { datasetFromHistoryBody } from '@/lib/contract/lab/dataset-contract';
import { json, route } from '@/lib/server/http/api-route';
import { readBody } from '@/lib/server/http/read-body';
import { datasetFromHistory } from '@/lib/server/lab/datasets/history-dataset';

export const POST = route(async (request) => {
  const { name, messageIds } = await readBody(request, datasetFromHistoryBody);
  return json({ dataset: await datasetFromHistory(name, messageIds) }, 201);
});
