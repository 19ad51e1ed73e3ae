/** What the runs of an API key cost today, so that its budget holds from call to call. */
import { prisma } from '@/lib/server/db/database';
import { addApiKeyCosts, apiKeyCosts } from '@/lib/server/db/queries/api-key-queries';
import type { Executor } from '@/lib/server/db/queries/spending/reservation-queries';
import { logError } from '@/lib/server/log';
import { processSingleton } from '@/lib/server/process-singleton';
import { dayOf } from '@/lib/spending/usage-summary';
import { createLedger } from './ledger';

const ledger = processSingleton('keySpending', () =>
  createLedger<number>({
    sum: (a, b) => a + b,
    write: (costs) => addApiKeyCosts([...costs].map(([name, costUsd]) => ({ ...partsOf(name), costUsd }))),
    report: (error) => logError('storing what keys have cost', error),
  }),
);

export function spentByKey(keyId: string, usd: number): void {
  ledger.add(nameOf(keyId, dayOf(new Date())), usd);
}

/** USD by key today (UTC). Keys without costs are absent. */
export async function costsOfToday(
  keyIds: readonly string[],
  db: Executor = prisma(),
): Promise<Map<string, number>> {
  const today = dayOf(new Date());
  const stored = await apiKeyCosts(db, today);
  return new Map(
    keyIds.map((id) => [id, (stored.get(id) ?? 0) + (ledger.pending(nameOf(id, today)) ?? 0)] as const),
  );
}

export function flushKeySpending(): Promise<void> {
  return ledger.flush();
}

function nameOf(keyId: string, day: string): string {
  return `${day} ${keyId}`;
}

function partsOf(name: string): { day: string; keyId: string } {
  const [day = '', keyId = ''] = name.split(' ');
  return { day, keyId };
}
