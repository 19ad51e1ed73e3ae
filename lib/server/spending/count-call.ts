import type { ModelInfo } from '@/lib/mixture/model-info';
import { currentPerson } from '@/lib/server/db/access/access';
import { addPastUsage } from '@/lib/server/db/queries/spending/usage-queries';
import { logError } from '@/lib/server/log';
import { costOf } from '@/lib/spending/token-cost';
import type { Usage } from '@/lib/spending/token-usage';
import { usageRowOfCall } from '@/lib/spending/usage-row-of-call';

/**
 * Adds a call outside a run to the usage. Never rejects; a failure is logged.
 * @param usageName the name under which the usage page counts such calls.
 */
export async function countCall(
  usageName: string,
  { reference, price }: ModelInfo,
  usage: Usage,
): Promise<void> {
  const costUsd = costOf(usage, price);
  const call = { mixture: usageName, model: reference, usage, costUsd, isUnpriced: costUsd === null };
  const row = usageRowOfCall(call, new Date());
  await addPastUsage([{ ...row, person: currentPerson()?.id ?? null }]).catch((error: unknown) =>
    logError(`storing the usage of ${usageName}`, error),
  );
}
