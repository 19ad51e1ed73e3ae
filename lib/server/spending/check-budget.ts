/**
 * Whether a run may start and what it may spend. Its expected cost is checked and reserved under one lock, in the
 * transaction that commits the run, so that of many runs at once exactly those start that fit.
 */

import { StrataError } from '@/lib/errors';
import { splitReference } from '@/lib/mixture/model-reference';
import { newId } from '@/lib/new-id';
import { currentPerson, type Person } from '@/lib/server/db/access/access';
import { prisma } from '@/lib/server/db/database';
import { findBudgets } from '@/lib/server/db/queries/spending/budget-queries';
import {
  committedSpending,
  deleteReservation,
  type Executor,
  insertReservationOf,
  type Reserved,
  spendingOfPerson,
  whileBudgetsAreLocked,
} from '@/lib/server/db/queries/spending/reservation-queries';
import {
  type Budgets,
  keyLimit,
  limitsFor,
  noBudgets,
  passedLimit,
  personLimit,
  type SpendingLimit,
  spendingOf,
} from '@/lib/spending/budgets';
import { dayOf } from '@/lib/spending/usage-summary';
import { costsOfToday } from './api-key-spending';

/** The API key of a run, as far as its budget needs it. */
export interface SpendingKey {
  id: string;
  name: string;
  budgetPerDayUsd: number | null;
  allowsUnpriced: boolean;
}

export async function readBudgets(): Promise<Budgets> {
  return (await findBudgets()) ?? noBudgets;
}

/**
 * Commits a run if it fits the budgets.
 * @param commit stores the run and its reservation with this client. Receives the limits of the run.
 * @throws StrataError `over_budget` when the run is expected to exceed a budget. Unknown costs do not prevent a
 * start, and count when they become known.
 */
export async function commitWithinBudgets<T>(
  reserved: Reserved,
  budgets: Budgets,
  key: SpendingKey | null,
  commit: (db: Executor, limits: SpendingLimit[]) => Promise<T>,
): Promise<T> {
  const person = currentPerson();
  const isFree =
    (key === null || key.budgetPerDayUsd === null) && (person === null || isWithoutBudget(person));
  if (isUnlimited(budgets) && isFree) return commit(prisma(), []);
  return whileBudgetsAreLocked(async (db) => {
    const limits = [...(await limitsNow(db, budgets, key)), ...(await limitsOfPerson(db, person))];
    const passed = passedLimit(limits, spendingOf(costsOf(reserved)));
    if (passed !== null) throw overBudget(reserved, passed);
    return commit(db, limits);
  });
}

/**
 * Reserves the cost of one call outside a run. The result ends the reservation; null when the budgets do not
 * allow the call.
 * @param usageName the name under which usage counts it.
 */
export async function reserveCall(
  model: string,
  usd: number,
  usageName: string,
): Promise<(() => Promise<void>) | null> {
  const id = newId();
  const reserved = {
    keyId: null,
    personId: currentPerson()?.id ?? null,
    usageName,
    usdByModel: { [model]: usd },
  };
  try {
    await commitWithinBudgets(reserved, await readBudgets(), null, (db) =>
      insertReservationOf(db, id, reserved),
    );
    return () => deleteReservation(id);
  } catch (error) {
    if (StrataError.isInstance(error) && error.code === 'over_budget') return null;
    throw error;
  }
}

async function limitsNow(db: Executor, budgets: Budgets, key: SpendingKey | null): Promise<SpendingLimit[]> {
  const { all, keyReservedUsd } = await committedSpending(db, dayOf(new Date()), key?.id ?? null);
  const limits = limitsFor(budgets, all);
  if (key === null || key.budgetPerDayUsd === null) return limits;
  const spent = (await costsOfToday([key.id], db)).get(key.id) ?? 0;
  return [...limits, keyLimit(key.name, key.budgetPerDayUsd, spent + keyReservedUsd)];
}

function isWithoutBudget({ budgetPerDayUsd, budgetPerMonthUsd }: Person): boolean {
  return budgetPerDayUsd === null && budgetPerMonthUsd === null;
}

async function limitsOfPerson(db: Executor, person: Person | null): Promise<SpendingLimit[]> {
  if (person === null) return [];
  const today = dayOf(new Date());
  const periods = [
    ['day', person.budgetPerDayUsd, today],
    ['month', person.budgetPerMonthUsd, `${today.slice(0, 7)}-01`],
  ] as const;
  const limits: SpendingLimit[] = [];
  for (const [period, budget, from] of periods)
    if (budget !== null)
      limits.push(personLimit(period, budget, await spendingOfPerson(db, person.id, from)));
  return limits;
}

function overBudget(reserved: Reserved, passed: SpendingLimit): StrataError {
  const expected = spendingOf(costsOf(reserved));
  const amount = passed.provider === null ? expected.totalUsd : expected.byProviderUsd[passed.provider];
  return new StrataError(
    'over_budget',
    `The run is expected to cost about $${Number((amount ?? 0).toPrecision(2))}, more than ${passed.name} allows. ` +
      'Choose a smaller mixture, or raise the budget on the usage page.',
    { fields: [{ path: '/mixture', detail: `would pass ${passed.name}` }] },
  );
}

function costsOf({ usdByModel }: Reserved) {
  return Object.entries(usdByModel).map(([model, costUsd]) => ({
    provider: splitReference(model).provider,
    costUsd,
  }));
}

function isUnlimited({ perRunUsd, perDayUsd, perProviderDayUsd }: Budgets): boolean {
  return perRunUsd === null && perDayUsd === null && Object.keys(perProviderDayUsd).length === 0;
}
