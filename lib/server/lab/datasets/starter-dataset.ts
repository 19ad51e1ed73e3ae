/** The built-in dataset. It is stored at its first use, under an id that changes with its questions. */
import { createHash } from 'node:crypto';
import { starterSet } from '@/lib/evaluation/starter-set/starter-set';
import { system, withAccess } from '@/lib/server/db/access/access';
import { findDataset } from '@/lib/server/db/queries/lab/dataset-queries';
import { processSingleton } from '@/lib/server/process-singleton';
import { storeDataset } from './import-dataset';

/** Changes with the questions. */
function starterDatasetId(): string {
  const version = createHash('sha256').update(JSON.stringify(starterSet())).digest('hex').slice(0, 8);
  return `starter-${version}`;
}

const storing = processSingleton<{ done: Promise<void> | null }>('starterDataset', () => ({ done: null }));

/** Stores it unless it is there. Requests at the same time wait for one another. */
export function ensureStarterDataset(): Promise<void> {
  // It is everybody's.
  storing.done ??= withAccess(system, store).catch((error: unknown) => {
    storing.done = null;
    throw error;
  });
  return storing.done;
}

async function store(): Promise<void> {
  const id = starterDatasetId();
  if ((await findDataset(id)) !== null) return;
  const rows = starterSet().map((value, i) => ({ line: i + 1, value }));
  await storeDataset({ id, name: 'Starter set', origin: 'starter' }, rows);
}
