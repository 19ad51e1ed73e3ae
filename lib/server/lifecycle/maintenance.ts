/** Removes what nobody needs any more, at the start and every hour. */

import { deleteAuditBefore } from '@/lib/server/db/accounts/audit-queries';
import { deleteLateCommands } from '@/lib/server/db/queries/command-queries';
import {
  hideConversationsBefore,
  purgeDeletedConversations,
} from '@/lib/server/db/queries/conversation-queries';
import { deleteUnusedImages } from '@/lib/server/db/queries/image-queries';
import { deleteIncompleteDatasets } from '@/lib/server/db/queries/lab/dataset-queries';
import { readSettings } from '@/lib/server/db/queries/settings-queries';
import { logError } from '@/lib/server/log';

const hourMs = 60 * 60 * 1000;
const dayMs = 24 * hourMs;
/** How long a deleted conversation can be restored. */
const keepDeletedMs = dayMs;

/** Settles after the first time. Later failures are logged and tried again an hour later. */
export async function startMaintenance(): Promise<void> {
  await maintain();
  setInterval(() => maintain().catch((error: unknown) => logError('maintenance', error)), hourMs).unref();
}

async function maintain(): Promise<void> {
  const { retentionDays } = await readSettings();
  if (retentionDays) {
    const before = new Date(Date.now() - retentionDays * dayMs);
    await hideConversationsBefore(before);
    await deleteAuditBefore(before);
  }
  await purgeDeletedConversations(new Date(Date.now() - keepDeletedMs));
  await deleteUnusedImages(new Date(Date.now() - hourMs));
  // An import that takes an hour has been broken off.
  await deleteIncompleteDatasets(new Date(Date.now() - hourMs));
  await deleteLateCommands();
}
