/** Sums of usage rows: by day, by mixture, by model, in total. Pure. */
import type { UsageRow, UsageSum } from './usage-row';

export const noUse: UsageSum = {
  calls: 0,
  inputTokens: 0,
  cachedInputTokens: 0,
  outputTokens: 0,
  reasoningTokens: 0,
  costUsd: 0,
  unpricedCalls: 0,
};

export function sumOf(rows: readonly UsageSum[]): UsageSum {
  return rows.reduce(
    (sum, row) => ({
      calls: sum.calls + row.calls,
      inputTokens: sum.inputTokens + row.inputTokens,
      cachedInputTokens: sum.cachedInputTokens + row.cachedInputTokens,
      outputTokens: sum.outputTokens + row.outputTokens,
      reasoningTokens: sum.reasoningTokens + row.reasoningTokens,
      costUsd: sum.costUsd + row.costUsd,
      unpricedCalls: sum.unpricedCalls + row.unpricedCalls,
    }),
    noUse,
  );
}

export type NamedSum = UsageSum & { name: string };

/** One sum per mixture or model, the most expensive first; equal costs by tokens. */
export function sumsBy(rows: readonly UsageRow[], field: 'mixture' | 'model'): NamedSum[] {
  const groups = Map.groupBy(rows, (row) => row[field]);
  return [...groups]
    .map(([name, group]) => ({ name, ...sumOf(group) }))
    .toSorted((a, b) => b.costUsd - a.costUsd || tokensOf(b) - tokensOf(a));
}

/**
 * One sum for every day of the range, including days without calls. Both ends are inclusive ("2026-11-24").
 */
export function sumsByDay(rows: readonly UsageRow[], from: string, to: string): NamedSum[] {
  const groups = Map.groupBy(rows, (row) => row.day);
  return daysBetween(from, to).map((day) => ({ name: day, ...sumOf(groups.get(day) ?? []) }));
}

export function tokensOf({ inputTokens, outputTokens }: UsageSum): number {
  return inputTokens + outputTokens;
}

/** The day of a moment, "2026-11-24", UTC. */
export function dayOf(moment: Date): string {
  return moment.toISOString().slice(0, 10);
}

/** The day this many days earlier, "2026-11-24", UTC. */
export function daysBefore(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() - days);
  return dayOf(date);
}

function daysBetween(from: string, to: string): string[] {
  const days: string[] = [];
  for (let day = to; day >= from; day = daysBefore(day, 1)) days.unshift(day);
  return days;
}
