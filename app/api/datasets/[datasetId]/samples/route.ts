import { listSamplesQuery } from '@/lib/contract/lab/dataset-contract';
import { found } from '@/lib/errors';
import { findDataset, pageOfSamples } from '@/lib/server/db/queries/lab/dataset-queries';
import { json, route } from '@/lib/server/http/api-route';
import { readQuery } from '@/lib/server/http/read-body';

export const GET = route<{ datasetId: string }>(async (request, { datasetId }) => {
  const { after, limit } = readQuery(request, listSamplesQuery);
  found(await findDataset(datasetId), 'dataset');
  const items = await pageOfSamples(datasetId, after, limit + 1);
  const page = items.slice(0, limit);
  return json({ items: page, nextAfter: items.length > limit ? (page.at(-1)?.position ?? null) : null });
});
