import { instanceId } from '@/lib/server/instance-id';
import { database } from './database';

/** What an instance keeps in memory and reads again when another one changes it. */
export type Changed = 'providers' | 'catalogue';

/** Tells the other instances. Call it when the change is stored. A message is what changed, and who changed it. */
export async function announceChange(what: Changed): Promise<void> {
  await database().notifications?.send('strata_changes', [what, instanceId()]);
}
