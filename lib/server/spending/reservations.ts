/** What calls outside runs are expected to cost until their usage is stored. */
import { processSingleton } from '@/lib/server/process-singleton';
import { type Spending, spendingOf } from '@/lib/spending/budgets';

export interface ExpectedCost {
  provider: string;
  costUsd: number;
}

const reserved = processSingleton('reservations', () => new Set<ExpectedCost>());

/** The result ends the reservation. */
export function reserve(cost: ExpectedCost): () => void {
  const own = { ...cost };
  reserved.add(own);
  return () => void reserved.delete(own);
}

export function reservedSpending(): Spending {
  return spendingOf([...reserved]);
}
