/** The built-in dataset. It is stored at its first use, under an id that changes with its questions. */
import { createHash } from 'node:crypto';
import { starterSet } from '@/lib/evaluation/starter-set/starter-set';
import { findDataset } from '@/lib/server/db/queries/lab/dataset-queries';
import { storeDataset } from './import-dataset';

const version = createHash('sha256').update(JSON.stringify(starterSet)).digest('hex').slice(0, 8);

export const starterDatasetId = `starter-${version}`;

/** Two requests at once can both store it: the second fails on the id and finds the first one's. */
export async function ensureStarterDataset(): Promise<void> {
  if ((await findDataset(starterDatasetId)) !== null) return;
  const rows = starterSet.map((value, i) => ({ line: i + 1, value }));
  await storeDataset({ id: starterDatasetId, name: 'Starter set', origin: 'starter' }, rows);
}
