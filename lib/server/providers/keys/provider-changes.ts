/** What changes of keys and endpoints have in common. */
import { announceChange } from '@/lib/server/db/announce-change';
import { workQueue } from '@/lib/server/work-queue';
import { reloadProviders } from './stored-providers';

/** Serialises changes, because each reads what it changes and rebuilds the registry. */
export const oneAtATime = workQueue('providerChanges');

/** Rebuilds the registry of this instance from what is stored, and has the other instances do the same. */
export async function reloadEverywhere(): Promise<void> {
  await reloadProviders();
  await announceChange('providers');
}
