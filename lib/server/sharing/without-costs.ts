import type { SharedRun } from '@/lib/contract/share-contract';
import { noUsage } from '@/lib/spending/token-usage';

/** The run without money, and without token counts, which are money at a known price. Pure. */
export function withoutCosts(run: SharedRun): SharedRun {
  return {
    ...run,
    costUsd: null,
    estimatedCostUsd: null,
    usage: noUsage,
    calls: run.calls.map((call) => ({ ...call, costUsd: null, usage: noUsage })),
  };
}
