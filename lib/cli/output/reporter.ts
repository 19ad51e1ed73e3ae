import type { RunEvent } from '@/lib/moa/events/run-event';
import type { RunState } from '@/lib/moa/events/run-state';

/** Prints a run while it is in progress. */
export interface Reporter {
  /** Called after each frame with the new state and events. */
  show(run: RunState, events: readonly RunEvent[]): void;
  /** Called at the end. */
  end(run: RunState): void;
}
