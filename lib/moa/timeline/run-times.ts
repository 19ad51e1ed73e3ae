/** Times of a run in milliseconds since its start. Pure. */
import { isOpen } from '@/lib/moa/events/run-event';
import type { CallState, RunState } from '@/lib/moa/events/run-state';

/** Of a call whose end nobody saw: about 60 tokens a second. */
const charactersPerMs = 0.24;

/** A clock that was set during the run makes no time negative. */
export function msSince({ startedAt }: Pick<RunState, 'startedAt'>): (time: string) => number {
  const start = Date.parse(startedAt);
  return (time) => Math.max(0, Date.parse(time) - start);
}

/** When the run ended; null while it runs. For one whose server ended, the last that is known of it. */
export function runEndMs(run: RunState): number | null {
  if (run.status === 'running') return null;
  return run.durationMs ?? Math.max(0, ...run.calls.map((call) => lastKnownMs(call, run)));
}

/** When the call ended; null while it is open. A call whose end nobody saw ends with its run. */
export function callEndMs(call: CallState, run: RunState): number | null {
  if (isOpen(call.status)) return null;
  return knownEndMs(call, run) ?? runEndMs(run);
}

function knownEndMs(call: CallState, run: RunState): number | null {
  if (call.endedAt !== null) return msSince(run)(call.endedAt);
  if (call.startedAt === null || call.durationMs === null) return null;
  return msSince(run)(call.startedAt) + call.durationMs;
}

function lastKnownMs(call: CallState, run: RunState): number {
  if (call.reused) return 0;
  const since = msSince(run);
  const written = (call.text.length + call.reasoning.length) / charactersPerMs;
  const times = [call.queuedAt, call.attemptAt].flatMap((time) => (time === null ? [] : [since(time)]));
  const firstToken =
    call.startedAt === null || call.ttftMs === null ? 0 : since(call.startedAt) + call.ttftMs + written;
  return knownEndMs(call, run) ?? Math.max(0, ...times, firstToken);
}
