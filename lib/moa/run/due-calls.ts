import { isVote } from '@/lib/mixture/limits';
import type { Mixture } from '@/lib/mixture/mixture-schema';
import { type PlannedCall, planOf } from '@/lib/mixture/plan';
import { isOpen } from '@/lib/moa/events/run-event';
import type { CallState } from '@/lib/moa/events/run-state';

/**
 * The calls of which nothing is stored although they may have been sent, when a server ended at once: those of the first
 * layer without any stored call, if all layers before it had ended. A layer begins as soon as the one before it ends.
 */
export function dueCalls(
  mixture: Mixture,
  stored: readonly Pick<CallState, 'call' | 'status'>[],
): PlannedCall[] {
  const statusOf = new Map(stored.map(({ call, status }) => [call, status]));
  for (const layer of planOf(mixture)) {
    // A vote asks no aggregator.
    if (isVote(mixture) && layer.some(({ role }) => role === 'aggregator')) return [];
    const begun = layer.filter(({ call }) => statusOf.has(call));
    if (begun.length === 0) return layer;
    if (begun.length < layer.length || begun.some(({ call }) => isOpen(statusOf.get(call) ?? 'pending')))
      return [];
  }
  return [];
}
