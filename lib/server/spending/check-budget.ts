/**
 * Whether a run may start and what it may spend: budgets, today's costs, and the expected costs of running
 * runs.
 */

import { StrataError } from '@/lib/errors';
import { estimateRun } from '@/lib/mixture/estimate-run';
import type { Mixture } from '@/lib/mixture/mixture-schema';
import { splitReference } from '@/lib/mixture/model-reference';
import { modelsOf } from '@/lib/mixture/plan';
import { findBudgets } from '@/lib/server/db/queries/budget-queries';
import { runOfClient } from '@/lib/server/db/queries/turn-queries';
import { usageSince } from '@/lib/server/db/queries/usage-queries';
import { priceOf } from '@/lib/server/providers/registry/model-registry';
import {
  type Budgets,
  limitsFor,
  noBudgets,
  passedLimit,
  type Spending,
  type SpendingLimit,
  spendingOf,
} from '@/lib/spending/budgets';
import type { Price } from '@/lib/spending/price';
import { dayOf } from '@/lib/spending/usage-summary';
import { type ExpectedCost, reserve, reservedSpending } from './reservations';

export interface RunToAllow {
  conversationId: string;
  /** A repeated request is not refused. */
  clientId: string | undefined;
  mixture: Mixture;
  /** The places of reused calls. */
  kept: ReadonlySet<string>;
  budgets: Budgets;
  /** What running runs are still expected to cost, USD. */
  liveRunsUsd: number;
  /** Limits of the caller beside the global budgets. */
  ownLimits?: readonly SpendingLimit[];
}

export async function readBudgets(): Promise<Budgets> {
  return (await findBudgets()) ?? noBudgets;
}

/**
 * The limits of the run.
 * @throws StrataError `over_budget` when it is expected to exceed one. Unknown costs do not prevent a start,
 * and count when they become known.
 */
export async function allowRun(
  { conversationId, clientId, mixture, kept, budgets, liveRunsUsd, ownLimits = [] }: RunToAllow,
  conversationTokens: number,
): Promise<SpendingLimit[]> {
  const isUnlimited =
    budgets.perRunUsd === null && budgets.perDayUsd === null && isEmpty(budgets.perProviderDayUsd);
  if (isUnlimited && ownLimits.length === 0) return [];
  const limits = [...limitsFor(budgets, await spendingOfToday(liveRunsUsd)), ...ownLimits];
  const expected = expectedSpending(mixture, conversationTokens, kept);
  const passed = passedLimit(limits, expected);
  if (passed === null) return limits;
  // The same request already has a run, which was allowed when it started.
  if (clientId !== undefined && (await runOfClient(conversationId, clientId)) !== null) return [];
  const amount = passed.provider === null ? expected.totalUsd : expected.byProviderUsd[passed.provider];
  throw new StrataError(
    'over_budget',
    `The run is expected to cost about $${Number((amount ?? 0).toPrecision(2))}, more than ${passed.name} allows. ` +
      'Choose a smaller mixture, or raise the budget on the usage page.',
    { fields: [{ path: '/mixture', detail: `would pass ${passed.name}` }] },
  );
}

/**
 * Reserves the cost of one call outside a run. The result ends the reservation; null when the budgets do not
 * allow the call.
 * @param liveRunsUsd what running runs are still expected to cost, USD.
 */
export async function reserveCall(
  expected: ExpectedCost,
  liveRunsUsd: () => number,
): Promise<(() => void) | null> {
  const limits = limitsFor(await readBudgets(), await spendingOfToday(liveRunsUsd()));
  return passedLimit(limits, spendingOf([expected])) === null ? reserve(expected) : null;
}

/** Stored usage holds finished and running calls; a live run will also cost the rest of its estimate. */
async function spendingOfToday(liveRunsUsd: number): Promise<Spending> {
  const today = dayOf(new Date());
  const rows = await usageSince(today);
  const stored = spendingOf(
    rows.map(({ model, costUsd }) => ({ provider: splitReference(model).provider, costUsd })),
  );
  const reserved = reservedSpending();
  const providers = Object.keys({ ...stored.byProviderUsd, ...reserved.byProviderUsd });
  return {
    totalUsd: stored.totalUsd + reserved.totalUsd + liveRunsUsd,
    byProviderUsd: Object.fromEntries(
      providers.map((id) => [id, (stored.byProviderUsd[id] ?? 0) + (reserved.byProviderUsd[id] ?? 0)]),
    ),
  };
}

function expectedSpending(mixture: Mixture, conversationTokens: number, kept: ReadonlySet<string>): Spending {
  const costAt = (price: (reference: string) => Price) =>
    estimateRun(mixture, price, conversationTokens, kept).expectedCostUsd ?? 0;
  const known = (reference: string) => priceOf(reference) ?? free;
  const providers = new Set(modelsOf(mixture).map((reference) => splitReference(reference).provider));
  const byProviderUsd = Object.fromEntries(
    [...providers].map((provider) => [
      provider,
      costAt((reference) => (splitReference(reference).provider === provider ? known(reference) : free)),
    ]),
  );
  return { totalUsd: costAt(known), byProviderUsd };
}

const free: Price = { input: 0, output: 0 };

function isEmpty(object: object): boolean {
  return Object.keys(object).length === 0;
}
