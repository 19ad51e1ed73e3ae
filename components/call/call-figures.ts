/** What is measured of a call, in words; null where there is nothing to say yet. Pure. */

import { money, seconds, tokens, tokensPerSecond } from '@/lib/format/quantities';
import { estimateTokens } from '@/lib/mixture/estimate-run';
import type { CallState } from '@/lib/moa/events/run-state';

export interface Figures {
  /** From the request to the first token. */
  firstToken: string | null;
  speed: string | null;
  /** Tokens; "~" where nobody has counted them yet. */
  written: string | null;
  cost: string | null;
}

/** @param now in milliseconds since 1970: the speed of a running call is of this moment. */
export function figuresOf(call: CallState, now: number): Figures {
  const counted = call.usage.outputTokens;
  const text = call.text + call.reasoning;
  const written = counted ?? (text === '' ? null : estimateTokens(text));
  const estimated = counted === null || call.usage.estimated;
  const speed = tokensPerSecond(written, writingMs(call, now));
  return {
    firstToken: call.ttftMs === null ? null : seconds(call.ttftMs),
    speed: speed === '–' ? null : speed,
    written: written === null ? null : `${estimated ? '~' : ''}${tokens(written)}`,
    // A call that did not succeed may have cost something that nobody counted: no figure, rather than a wrong one.
    cost: call.costUsd === null && call.status !== 'succeeded' ? null : money(call.costUsd),
  };
}

/** How long the call has been writing: until its end, or until now. */
function writingMs({ durationMs, ttftMs, startedAt, status }: CallState, now: number): number | null {
  if (ttftMs === null) return null;
  if (durationMs !== null) return durationMs - ttftMs;
  return status === 'running' && startedAt !== null ? now - Date.parse(startedAt) - ttftMs : null;
}
