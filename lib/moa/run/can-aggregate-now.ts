/** Whether Aggregate now has anything to aggregate. */
import type { RunState } from '@/lib/moa/events/run-state';

/**
 * A proposal that has begun, in any layer: where the layer that is running has none, the last one that has is
 * aggregated. Reasoning is never a reference, so it does not count.
 */
export function canAggregateNow({ calls }: Pick<RunState, 'calls'>): boolean {
  return calls.some(({ role, text }) => role === 'proposer' && text.trim() !== '');
}
