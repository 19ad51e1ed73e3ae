/** Removes what nobody needs any more, at the start and every hour. */

import { deleteAuditBefore } from '@/lib/server/db/accounts/audit-queries';
import {
  hideConversationsBefore,
  purgeDeletedConversations,
} from '@/lib/server/db/queries/conversations/conversation-queries';
import { deleteUnusedImages } from '@/lib/server/db/queries/conversations/image-queries';
import { deleteIncompleteDatasets } from '@/lib/server/db/queries/lab/dataset-queries';
import { deleteLateCommands } from '@/lib/server/db/queries/runs/command-queries';
import { readSettings } from '@/lib/server/db/queries/settings-queries';
import { closeDay } from '@/lib/server/db/queries/spending/usage-queries';
import { logError } from '@/lib/server/log';
import { indexAllRuns } from '@/lib/server/runs/index-ended-runs';

const hourMs = 60 * 60 * 1000;
const dayMs = 24 * hourMs;
/** How long a deleted conversation can be restored. */
const keepDeletedMs = dayMs;

/** Settles after the first time. Later failures are logged and tried again an hour later. */
export async function startMaintenance(): Promise<void> {
  await maintain();
  const prepareOrLog = () => prepare().catch((error: unknown) => logError('maintenance', error));
  void prepareOrLog();
  setInterval(
    () =>
      maintain()
        .then(prepareOrLog)
        .catch((error: unknown) => logError('maintenance', error)),
    hourMs,
  ).unref();
}

/** What makes requests fast. After an update it takes minutes, so that nothing waits for it. */
async function prepare(): Promise<void> {
  while (await closeDay());
  await indexAllRuns();
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
