/** What runs have used, of the last days. */
import { usageSince } from '@/lib/db/usage';
import type { UsageAnswer } from '@/lib/http/contract';
import { dayOf, daysBefore } from '@/lib/usage/summarise';

/** Of so many days, today the last, in UTC. */
export async function usageOfDays(days: number): Promise<UsageAnswer> {
  const to = dayOf(new Date());
  const from = daysBefore(to, days - 1);
  return { from, to, rows: await usageSince(from) };
}
