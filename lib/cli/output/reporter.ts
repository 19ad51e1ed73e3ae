import type { RunEvent } from '@/lib/moa/events/run-event';
import type { RunState } from '@/lib/moa/events/run-state';

/** Tells of a run while it goes on, in one way and in one place. */
export interface Reporter {
  /** After each frame: the run as it is now, and what has come to it. */
  show(run: RunState, events: readonly RunEvent[]): void;
  /** Once no more will come. */
  end(run: RunState): void;
}
