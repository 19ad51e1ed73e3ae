/** A person's hand on a running run: stop it, or go on to the aggregator with what is there. */
export interface RunControl {
  /** Aborted once the run is to stop. */
  readonly stopped: AbortSignal;
  /** Aborted once the aggregator is to begin. */
  readonly aggregating: AbortSignal;
  stop(): void;
  aggregateNow(): void;
}

export function createRunControl(): RunControl {
  const stop = new AbortController();
  const aggregate = new AbortController();
  return {
    stopped: stop.signal,
    aggregating: aggregate.signal,
    stop: () => stop.abort('Stopped by a person.'),
    aggregateNow: () => aggregate.abort(),
  };
}
