/** Removes what nobody needs any more, at the start and every hour. */
import { deleteLateCommands } from '@/lib/server/db/queries/command-queries';
import { purgeDeletedConversations } from '@/lib/server/db/queries/conversation-queries';
import { deleteUnusedImages } from '@/lib/server/db/queries/image-queries';
import { deleteIncompleteDatasets } from '@/lib/server/db/queries/lab/dataset-queries';
import { logError } from '@/lib/server/log';

const hourMs = 60 * 60 * 1000;
/** How long a deleted conversation can be restored. */
const keepDeletedMs = 24 * hourMs;

/** Settles after the first time. Later failures are logged and tried again an hour later. */
export async function startMaintenance(): Promise<void> {
  await maintain();
  setInterval(() => maintain().catch((error: unknown) => logError('maintenance', error)), hourMs).unref();
}

async function maintain(): Promise<void> {
  await purgeDeletedConversations(new Date(Date.now() - keepDeletedMs));
  await deleteUnusedImages(new Date(Date.now() - hourMs));
  // An import that takes an hour has been broken off.
  await deleteIncompleteDatasets(new Date(Date.now() - hourMs));
  await deleteLateCommands();
}
