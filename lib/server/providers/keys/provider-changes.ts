/** What changes of keys and endpoints have in common. */
import { announceChange } from '@/lib/server/db/announce-change';
import { processSingleton } from '@/lib/server/process-singleton';
import { reloadProviders } from './stored-providers';

const queue = processSingleton('providerChanges', () => ({ last: Promise.resolve() as Promise<unknown> }));

/** Serialises changes, because each reads what it changes and rebuilds the registry. */
export function oneAtATime<T>(change: () => Promise<T>): Promise<T> {
  const result = queue.last.then(change, change);
  queue.last = result.catch(() => {});
  return result;
}

/** Rebuilds the registry of this instance from what is stored, and has the other instances do the same. */
export async function reloadEverywhere(): Promise<void> {
  await reloadProviders();
  await announceChange('providers');
}
