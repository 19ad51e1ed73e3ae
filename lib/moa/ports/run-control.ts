import type { CallError } from '@/lib/moa/events/call-error';

/** Why Strata ends a call: the abort reason of its signal, and the message that is shown. */
export type StopReason = CallError & {
  code: 'stopped' | 'dropped' | 'late' | 'cut' | 'budget' | 'interrupted';
};

/** The beginning of every message with the code `budget`, by which a finished run is recognised. */
export const stoppedAtLimit = 'Stopped at its limit';

/**
 * Controls a running run: stop it (by a person unless a reason is given), or go on to the aggregator with the
 * proposals as they are.
 */
export interface RunControl {
  /** Aborted when the run is to stop. */
  readonly stopped: AbortSignal;
  /** Aborted when the aggregator is to start. */
  readonly aggregating: AbortSignal;
  stop(reason?: StopReason): void;
  /** The signal that ends this one call, whose run goes on. */
  signalOf(call: string): AbortSignal;
  stopCall(call: string): void;
  aggregateNow(): void;
}

/** The server stops, or another instance has taken over the run. */
export const serverStopped: StopReason = {
  code: 'interrupted',
  message: 'The server stopped during this call. The text so far is kept.',
};

const callByPerson: StopReason = { code: 'dropped', message: 'You stopped this call.' };

const byPerson: StopReason = { code: 'stopped', message: 'You stopped this.' };

export function createRunControl(): RunControl {
  const stop = new AbortController();
  const aggregate = new AbortController();
  const calls = new Map<string, AbortController>();
  function controllerOf(call: string): AbortController {
    const controller = calls.get(call) ?? new AbortController();
    calls.set(call, controller);
    return controller;
  }
  return {
    stopped: stop.signal,
    aggregating: aggregate.signal,
    stop: (reason = byPerson) => stop.abort(reason),
    signalOf: (call) => controllerOf(call).signal,
    stopCall: (call) => controllerOf(call).abort(callByPerson),
    aggregateNow: () => aggregate.abort(),
  };
}
