/** The usage of the last days. */

import type { UsageAnswer } from '@/lib/contract/usage-contract';
import { usageSince } from '@/lib/server/db/queries/spending/usage-queries';
import { dayOf, daysBefore } from '@/lib/spending/usage-summary';

/** The last days in UTC, today included. */
export async function usageOfDays(days: number, of: 'me' | 'team'): Promise<UsageAnswer> {
  const to = dayOf(new Date());
  const from = daysBefore(to, days - 1);
  return { from, to, rows: await usageSince(from, of) };
}
