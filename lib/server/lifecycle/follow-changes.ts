import type { Changed } from '@/lib/server/db/announce-change';
import { database } from '@/lib/server/db/database';
import { instanceId } from '@/lib/server/instance-id';
import { logError } from '@/lib/server/log';
import { oneAtATime } from '@/lib/server/providers/keys/provider-changes';
import { reloadProviders } from '@/lib/server/providers/keys/stored-providers';
import { reloadCatalogue } from '@/lib/server/providers/prices/model-catalogue';

const reload: Record<Changed, () => Promise<void>> = {
  // Custom endpoints may have models of the catalogue.
  providers: () => oneAtATime(reloadProviders),
  catalogue: reloadCatalogue,
};

/** Reads again what other instances changed: keys, endpoints, prices and the catalogue. */
export function followChanges(): void {
  const { notifications } = database();
  if (notifications === null) return;
  notifications.on('strata_changes', (message) => {
    // PostgreSQL tells the sender, too.
    if (!message.includes(instanceId())) void readAgain(message.filter(isKnown));
  });
  notifications.onReconnected(() => void readAgain(['providers', 'catalogue']));
}

async function readAgain(changed: readonly Changed[]): Promise<void> {
  for (const what of changed)
    await reload[what]().catch((error: unknown) => logError(`reading ${what} again`, error));
}

/** A later version may announce more. */
function isKnown(what: string): what is Changed {
  return what in reload;
}
