import type { ModelInfo } from '@/lib/mixture/model-info';
import { addPastUsage } from '@/lib/server/db/queries/usage-queries';
import { logError } from '@/lib/server/log';
import { costOf } from '@/lib/spending/token-cost';
import type { Usage } from '@/lib/spending/token-usage';
import { dayOf } from '@/lib/spending/usage-summary';

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
  const row = {
    day: dayOf(new Date()),
    mixture: usageName,
    model: reference,
    calls: 1,
    inputTokens: usage.inputTokens ?? 0,
    cachedInputTokens: usage.cachedInputTokens ?? 0,
    outputTokens: usage.outputTokens ?? 0,
    reasoningTokens: usage.reasoningTokens ?? 0,
    costUsd: costUsd ?? 0,
    unpricedCalls: costUsd === null ? 1 : 0,
  };
  await addPastUsage([row]).catch((error: unknown) => logError(`storing the usage of ${usageName}`, error));
}
