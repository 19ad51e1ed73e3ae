/** What is said of a call without output. Pure. */
import type { CallState, RunState } from '@/lib/moa/events/run-state';
import { skippedWords } from './skipped-words';

/** Null where there is nothing to say: the call waits, or was asked. */
export function silenceWords(call: CallState, run: Pick<RunState, 'status'>): string | null {
  if (call.status === 'skipped' && call.error?.code !== 'not_needed') return skippedWords(run);
  if (call.error !== null) return call.error.message;
  if (call.status === 'queued') return 'The provider accepts no more requests at the moment.';
  const last = call.failures.at(-1);
  return call.status === 'running' && last !== undefined ? `Trying again after: ${last.error.message}` : null;
}
