/** Groups failed calls by what went wrong, so that one sentence is shown once. Pure. */
import type { CallError } from '@/lib/moa/events/call-error';
import type { CallState } from '@/lib/moa/events/run-state';

export interface ErrorGroup {
  error: CallError;
  /** The calls that ended with this error, in their order. */
  calls: string[];
}

/** The errors that several calls ended with, the most frequent first. */
export function equalErrors(calls: readonly CallState[]): ErrorGroup[] {
  const failed = calls.filter(({ status }) => status === 'failed' || status === 'timed_out');
  const groups = Map.groupBy(failed, ({ error }) => error?.message ?? '');
  return [...groups.values()]
    .flatMap((same) => {
      const error = same[0]?.error;
      return same.length < 2 || !error ? [] : [{ error, calls: same.map(({ call }) => call) }];
    })
    .toSorted((a, b) => b.calls.length - a.calls.length);
}
