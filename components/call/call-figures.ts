/** The measurements of a call as text; null where there are none yet. Pure. */

import { money, seconds, tokens, tokensPerSecond } from '@/lib/format/quantities';
import { roughTokens } from '@/lib/mixture/count-tokens';
import type { CallState } from '@/lib/moa/events/run-state';

export interface Figures {
  /** From the request to the first token. */
  firstToken: string | null;
  /** From the request to the end, or until now. */
  total: string | null;
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
  const totalMs = elapsedMs(call, now);
  return {
    firstToken: call.ttftMs === null ? null : seconds(call.ttftMs),
    total: totalMs === null ? null : seconds(totalMs),
    speed: speed === '–' ? null : speed,
    // An estimate of nothing says nothing.
    written:
      written === null || (written === 0 && estimated) ? null : `${estimated ? '~' : ''}${tokens(written)}`,
    // A failed call may have cost something that nobody counted, and a share may leave out costs: show nothing rather
    // than a wrong number.
    cost:
      call.costUsd === null && (call.status !== 'succeeded' || counted === null) ? null : money(call.costUsd),
  };
}

/** The figures with their names, for a tooltip: "Total 14.2 s. First token after 0.42 s. …" */
export function figureNames({ firstToken, total, speed, written, cost }: Figures): string {
  return [
    ...(total === null ? [] : [`Total ${total}.`]),
    ...(firstToken === null ? [] : [`First token after ${firstToken}.`]),
    ...(written === null ? [] : [`Wrote ${written}${speed === null ? '' : ` at ${speed}`}.`]),
    ...(cost === null ? [] : [`Cost ${cost.replace('cost ', '')}.`]),
  ].join(' ');
}

function elapsedMs({ durationMs, startedAt, status }: CallState, now: number): number | null {
  if (durationMs !== null) return startedAt === null ? null : durationMs;
  return status === 'running' && startedAt !== null ? Math.max(0, now - Date.parse(startedAt)) : null;
}

/** How long the call has been writing, until its end or until now. */
function writingMs(call: CallState, now: number): number | null {
  const total = elapsedMs(call, now);
  return call.ttftMs === null || total === null ? null : total - call.ttftMs;
}
