/** Why a layer was left out, from the error of its calls. Pure. */
import type { CallState } from '@/lib/moa/events/run-state';

/** A sentence that follows a colon: "the proposals of layer 1 agree (similarity …)." Null where its calls were due. */
export function notNeededReason(calls: readonly Pick<CallState, 'error'>[]): string | null {
  const error = calls.find((call) => call.error?.code === 'not_needed')?.error;
  return error ? error.message.replace(/^Not needed: /u, '') : null;
}

/** The same for a line that is short: "the proposals of layer 1 agree". */
export function shortReason(reason: string): string {
  const [short = ''] = reason.split(/ \(|, |\.$/u, 1);
  return short;
}
