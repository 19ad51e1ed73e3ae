import { Failure } from '@/lib/cli/command-failure';
import type { Server } from '@/lib/cli/server-api';
import type { Dataset } from '@/lib/contract/lab/dataset-contract';

/** The dataset with that id, else with that name. @throws Failure when there is none, or more than one. */
export async function findDataset(named: string, server: Server): Promise<Dataset> {
  const { datasets } = await server.api<{ datasets: Dataset[] }>('GET', '/api/datasets');
  return datasetNamed(named, datasets);
}

/** @throws Failure */
export function datasetNamed(named: string, datasets: readonly Dataset[]): Dataset {
  const byId = datasets.find(({ id }) => id === named);
  if (byId !== undefined) return byId;
  const [first, ...more] = datasets.filter(({ name }) => name.toLowerCase() === named.toLowerCase());
  if (first === undefined)
    throw new Failure(`There is no dataset "${named}". strata lab datasets lists them.`);
  if (more.length > 0) {
    const ids = [first, ...more].map(({ id }) => id).join(', ');
    throw new Failure(`${more.length + 1} datasets are named "${named}". Use an id: ${ids}.`);
  }
  return first;
}
