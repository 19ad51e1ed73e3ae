import type { CallError } from '@/lib/moa/events/call-error';

/** Why a call is ended from our side: what its signal is aborted with, and what its reader is told. */
export type StopReason = CallError & { code: 'stopped' | 'late' | 'budget' };

/** What a reason of the code `budget` begins with, so that a run which has ended says of itself why. */
export const stoppedAtLimit = 'Stopped at its limit';

/** The hand on a running run: stop it, by a person unless a reason is given, or go on to the aggregator with what is there. */
export interface RunControl {
  /** Aborted once the run is to stop. */
  readonly stopped: AbortSignal;
  /** Aborted once the aggregator is to begin. */
  readonly aggregating: AbortSignal;
  stop(reason?: StopReason): void;
  aggregateNow(): void;
}

const byPerson: StopReason = { code: 'stopped', message: 'You stopped this.' };

export function createRunControl(): RunControl {
  const stop = new AbortController();
  const aggregate = new AbortController();
  return {
    stopped: stop.signal,
    aggregating: aggregate.signal,
    stop: (reason = byPerson) => stop.abort(reason),
    aggregateNow: () => aggregate.abort(),
  };
}
