import { found, StrataError } from '@/lib/errors';
import { auditPerson } from '@/lib/server/db/accounts/audit-queries';
import { deleteDataset, findDataset } from '@/lib/server/db/queries/lab/dataset-queries';
import { json, noContent, route } from '@/lib/server/http/api-route';

type Params = { datasetId: string };

export const GET = route<Params>(async (_request, { datasetId }) =>
  json({ dataset: found(await findDataset(datasetId), 'dataset') }),
);

export const DELETE = route<Params>(async (_request, { datasetId }) => {
  found(await findDataset(datasetId, 'own'), 'dataset');
  if (!(await deleteDataset(datasetId)))
    throw new StrataError('conflict', 'An evaluation uses this dataset. Delete the evaluation first.');
  await auditPerson('dataset.deleted', datasetId);
  return noContent();
});
