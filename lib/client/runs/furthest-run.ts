import type { Run } from '@/lib/contract/run-contract';
import { isOpen } from '@/lib/moa/events/run-event';
import type { RunState } from '@/lib/moa/events/run-state';

/**
 * The more advanced of two views of a run: live, or as the server last returned it. A new stream replays from
 * the start; until it has caught up, the known text stays visible.
 */
export function furthest(told: Run, live: RunState | null): Run {
  if (live === null || told.status !== 'running' || isBehind(live, told)) return told;
  return { ...told, ...live };
}

function isBehind(live: RunState, told: RunState): boolean {
  return live.status === 'running' && progressOf(live) < progressOf(told);
}

/** Grows with every event: text only grows, and no call ends twice. */
function progressOf(run: RunState): number {
  const written = run.calls.reduce((sum, call) => sum + call.text.length + call.reasoning.length, 0);
  const begun = run.calls.reduce((sum, call) => sum + call.attempts, 0);
  const ended = run.calls.filter((call) => !isOpen(call.status)).length;
  return written + begun + ended + run.layers.length;
}
