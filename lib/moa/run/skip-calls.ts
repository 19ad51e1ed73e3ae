import type { PlannedCall } from '@/lib/mixture/plan';
import type { CallFinished } from '@/lib/moa/events/run-event';
import type { RunPorts } from '@/lib/moa/ports/run-ports';
import { noUsage } from '@/lib/spending/token-usage';

/** Emits the end of calls that are not made. @param why the reason, for their readers. */
export function skipCalls(
  calls: readonly PlannedCall[],
  { clock, emit }: Pick<RunPorts, 'clock' | 'emit'>,
  why: Pick<CallFinished, 'error' | 'notes'> = {},
): void {
  for (const { call } of calls) {
    emit({
      type: 'call.finished',
      call,
      status: 'skipped',
      usage: noUsage,
      costUsd: null,
      durationMs: null,
      endedAt: new Date(clock.now()).toISOString(),
      ...why,
    });
  }
}
