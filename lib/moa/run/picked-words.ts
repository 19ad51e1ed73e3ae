import type { RunState } from '@/lib/moa/events/run-state';

/**
 * How the mixture's strategy chose a proposal as the answer: "4 of 6 proposals answer 42." Null where the aggregator
 * wrote the answer, and where a person chose it, in a run that reuses the aggregator's call.
 */
export function pickedWords({ status, calls }: Pick<RunState, 'status' | 'calls'>): string | null {
  if (status !== 'succeeded' && status !== 'degraded') return null;
  const aggregator = calls.find(({ role }) => role === 'aggregator');
  if (aggregator?.status !== 'skipped' || aggregator.reused) return null;
  return aggregator.notes.at(-1) ?? null;
}
