/** What a run needs before it starts: its estimate, its limits, and its reservation. */
import { StrataError } from '@/lib/errors';
import { countTokens } from '@/lib/mixture/count-tokens';
import { estimateRun } from '@/lib/mixture/estimate-run';
import type { Mixture } from '@/lib/mixture/mixture-schema';
import { modelsOfCalls, planOf } from '@/lib/mixture/plan';
import { tokensOfQuestion, tokensOfSchemas } from '@/lib/moa/messages/request-tokens';
import type { RunQuestion } from '@/lib/moa/messages/run-question';
import { newId } from '@/lib/new-id';
import { currentPerson } from '@/lib/server/db/access/access';
import type { Executor, Reserved } from '@/lib/server/db/queries/spending/reservation-queries';
import { env } from '@/lib/server/env';
import type { Priority } from '@/lib/server/providers/rate-limits/rate-limit-queue';
import { priceOf } from '@/lib/server/providers/registry/model-registry';
import { commitWithinBudgets, readBudgets, type SpendingKey } from '@/lib/server/spending/check-budget';
import type { SpendingLimit } from '@/lib/spending/budgets';
import { isDraining } from './draining';
import { runsInProgress, whileStarting } from './live-runs';

interface RunToPrepare {
  question: RunQuestion;
  mixture: Mixture;
  /** The places of reused calls. */
  kept: ReadonlySet<string>;
  key: SpendingKey | null;
  /** The name under which usage counts a run that is not stored; null for a stored one. */
  usageName: string | null;
  /** Nobody waits for a run in the background. It starts also when no further question would. */
  priority: Priority;
}

/** What the commit stores with the run. */
export interface PreparedRun {
  runId: string;
  estimatedCostUsd: number | null;
  reserved: Reserved;
}

export interface CommittedRun<T> extends PreparedRun {
  committed: T;
  limits: SpendingLimit[];
}

/**
 * Commits a run with its reservation.
 * @param commit stores both with the client that it receives.
 * @throws StrataError `over_budget` when the run is expected to pass a budget, or the key has one and a price is not
 * known; `rate_limited` while this instance has as many runs in progress as it may; `unavailable` while the server stops.
 */
export async function commitPrepared<T>(
  { question, mixture, kept, key, usageName, priority }: RunToPrepare,
  commit: (run: PreparedRun, db: Executor) => Promise<T>,
): Promise<CommittedRun<T>> {
  if (isDraining()) throw new StrataError('unavailable', 'The server is stopping. Ask again in a moment.');
  if (priority === 'foreground') refuseWhenFull();
  refuseUnpriced(mixture, kept, key);
  const tokens = {
    conversation: tokensOfQuestion(question, countTokens),
    aggregatorOnly: tokensOfSchemas(question.answer ?? {}, countTokens),
  };
  const { expectedCostUsd, expectedUsdByModel } = estimateRun(mixture, priceOf, tokens, kept);
  const reserved = {
    keyId: key?.id ?? null,
    personId: currentPerson()?.id ?? null,
    usageName,
    usdByModel: expectedUsdByModel,
  };
  const run = { runId: newId(), estimatedCostUsd: expectedCostUsd, reserved };
  // It counts as a run in progress from here on, before anything is waited for.
  return whileStarting(run.runId, async () =>
    commitWithinBudgets(reserved, await readBudgets(), key, async (db, limits) => ({
      ...run,
      limits,
      committed: await commit(run, db),
    })),
  );
}

/** More runs at once than the machine can carry would slow down all of them. */
function refuseWhenFull(): void {
  if (runsInProgress() < env.MAX_RUNS) return;
  throw new StrataError(
    'rate_limited',
    `The server has ${env.MAX_RUNS} runs in progress, which is all that it may. Ask again in a few seconds.`,
  );
}

/** A budget cannot hold what has no price. */
function refuseUnpriced(mixture: Mixture, kept: ReadonlySet<string>, key: SpendingKey | null): void {
  if (key === null || key.budgetPerDayUsd === null || key.allowsUnpriced) return;
  const calls = planOf(mixture)
    .flat()
    .filter(({ call }) => !kept.has(call));
  const unpriced = modelsOfCalls(calls).filter((model) => priceOf(model) === null);
  if (unpriced.length === 0) return;
  throw new StrataError(
    'over_budget',
    `The key "${key.name}" has a budget, and the price of ${unpriced.join(', ')} is not known. Set a price in Settings, ` +
      'or let the key use models without one.',
    { fields: [{ path: '/mixture', detail: 'has models without a known price' }] },
  );
}
