/** Budgets, and whether a run fits them before its first call and while it runs. Pure. */
import { z } from 'zod';

const usd = z.number().min(0.0001, 'must be at least $0.0001').max(1_000_000);

export const budgetsSchema = z.strictObject({
  perRunUsd: usd.nullable(),
  perDayUsd: usd.nullable(),
  /** Per day and provider: `{"together": 5}`. */
  perProviderDayUsd: z.record(z.string().regex(/^[a-z0-9-]{1,40}$/, 'is not the id of a provider'), usd),
});

/** USD; null for no budget. Days are UTC. */
export type Budgets = z.infer<typeof budgetsSchema>;

export const noBudgets: Budgets = { perRunUsd: null, perDayUsd: null, perProviderDayUsd: {} };

/** Costs with a known price, by provider. */
export interface Spending {
  totalUsd: number;
  byProviderUsd: Readonly<Record<string, number>>;
}

/** The most that one run may still spend, and the sentence that names the budget. */
export interface SpendingLimit {
  /** Null for the sum over all providers. */
  provider: string | null;
  usd: number;
  /** "the budget of $1.00 a day, of which $0.40 was left" */
  name: string;
}

/**
 * The limits of a run that starts now.
 * @param today what was spent today plus what running runs are still expected to cost.
 */
export function limitsFor(budgets: Budgets, today: Spending): SpendingLimit[] {
  const { perRunUsd, perDayUsd, perProviderDayUsd } = budgets;
  const left = (budget: number, spent: number) => Math.max(0, budget - spent);
  return [
    ...(perRunUsd === null
      ? []
      : [{ provider: null, usd: perRunUsd, name: `the budget of ${money(perRunUsd)} a run` }]),
    ...(perDayUsd === null ? [] : [dayLimit(null, perDayUsd, left(perDayUsd, today.totalUsd))]),
    ...Object.entries(perProviderDayUsd).map(([provider, budget]) =>
      dayLimit(provider, budget, left(budget, today.byProviderUsd[provider] ?? 0)),
    ),
  ];
}

/**
 * The first limit that this spending exceeds; null when it fits all. A limit of zero admits free models only.
 */
export function passedLimit(limits: readonly SpendingLimit[], spending: Spending): SpendingLimit | null {
  const spentOn = ({ provider }: SpendingLimit) =>
    provider === null ? spending.totalUsd : (spending.byProviderUsd[provider] ?? 0);
  return limits.find((limit) => spentOn(limit) > limit.usd) ?? null;
}

/** Sums costs by provider. A cost that is unknown (null) counts nothing. */
export function spendingOf(costs: readonly { provider: string; costUsd: number | null }[]): Spending {
  const spending = { totalUsd: 0, byProviderUsd: {} as Record<string, number> };
  for (const { provider, costUsd } of costs) {
    if (costUsd === null) continue;
    spending.totalUsd += costUsd;
    spending.byProviderUsd[provider] = (spending.byProviderUsd[provider] ?? 0) + costUsd;
  }
  return spending;
}

/**
 * The limit of an API key.
 * @param spent what the key's runs cost today and are still expected to cost.
 */
export function keyLimit(key: string, budget: number, spent: number): SpendingLimit {
  const left = Math.max(0, budget - spent);
  const name = `the budget of ${money(budget)} a day of the key “${key}”, of which ${money(left)} was left`;
  return { provider: null, usd: left, name };
}

/**
 * The limit of a person.
 * @param spent what the person's runs cost in the period and are still expected to cost.
 */
export function personLimit(period: 'day' | 'month', budget: number, spent: number): SpendingLimit {
  const left = Math.max(0, budget - spent);
  const name = `your budget of ${money(budget)} a ${period}, of which ${money(left)} was left`;
  return { provider: null, usd: left, name };
}

function dayLimit(provider: string | null, budget: number, left: number): SpendingLimit {
  const whose = provider === null ? '' : ` for ${provider}`;
  return {
    provider,
    usd: left,
    name: `the budget of ${money(budget)} a day${whose}, of which ${money(left)} was left`,
  };
}

function money(amount: number): string {
  return `$${amount < 1 && amount > 0 ? Number(amount.toPrecision(2)) : amount.toFixed(2)}`;
}
