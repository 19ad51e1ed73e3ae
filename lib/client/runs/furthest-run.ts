import type { Run } from '@/lib/contract/run-contract';
import { isOpen } from '@/lib/moa/events/run-event';
import type { RunState } from '@/lib/moa/events/run-state';

/**
 * The run as far as it is known: live, or as the server last told it. A stream that was just opened replays the run
 * from its start; until it has caught up, what was told already stays, so that no text disappears for a moment.
 */
export function furthest(told: Run, live: RunState | null): Run {
  if (live === null || told.status !== 'running' || isBehind(live, told)) return told;
  return { ...told, ...live };
}

function isBehind(live: RunState, told: RunState): boolean {
  return live.status === 'running' && progressOf(live) < progressOf(told);
}

/** Grows with every event: text is only ever added to, and no call ends twice. */
function progressOf(run: RunState): number {
  const written = run.calls.reduce((sum, call) => sum + call.text.length + call.reasoning.length, 0);
  const begun = run.calls.reduce((sum, call) => sum + call.attempts, 0);
  const ended = run.calls.filter((call) => !isOpen(call.status)).length;
  return written + begun + ended + run.layers.length;
}
