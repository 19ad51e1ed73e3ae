/** The measurements of a call as text; null where there are none yet. Pure. */

import { money, seconds, tokens, tokensPerSecond } from '@/lib/format/quantities';
import { roughTokens } from '@/lib/mixture/count-tokens';
import type { CallState } from '@/lib/moa/events/run-state';

export interface Figures {
  /** From the request to the first token. */
  firstToken: string | null;
  speed: string | null;
  /** Tokens; "~" marks an estimate. */
  written: string | null;
  cost: string | null;
}

/** @param now milliseconds since the epoch, for the current speed of a running call. */
export function figuresOf(call: CallState, now: number): Figures {
  const counted = call.usage.outputTokens;
  const text = call.text + call.reasoning;
  const written = counted ?? (text === '' ? null : roughTokens(text));
  const estimated = counted === null || call.usage.estimated;
  const speed = tokensPerSecond(written, writingMs(call, now));
  return {
    firstToken: call.ttftMs === null ? null : seconds(call.ttftMs),
    speed: speed === '–' ? null : speed,
    written: written === null ? null : `${estimated ? '~' : ''}${tokens(written)}`,
    // A failed call may have cost something that nobody counted, and a share may leave out costs: show nothing rather
    // than a wrong number.
    cost:
      call.costUsd === null && (call.status !== 'succeeded' || counted === null) ? null : money(call.costUsd),
  };
}

/** How long the call has been writing, until its end or until now. */
function writingMs({ durationMs, ttftMs, startedAt, status }: CallState, now: number): number | null {
  if (ttftMs === null) return null;
  if (durationMs !== null) return durationMs - ttftMs;
  return status === 'running' && startedAt !== null ? now - Date.parse(startedAt) - ttftMs : null;
}
