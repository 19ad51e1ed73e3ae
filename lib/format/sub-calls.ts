/** Steps, the calls that read for another before it: what they are at, and what came of them. Pure. */
import { isSubCallOf, parsePlace } from '@/lib/mixture/plan';
import { readDisagreement } from '@/lib/moa/disagreement/read-disagreement';
import type { Disagreement } from '@/lib/moa/events/disagreement';
import { isOpen } from '@/lib/moa/events/run-event';
import type { CallState, RunState } from '@/lib/moa/events/run-state';
import { plural } from './quantities';

/** Whether the call reads for another, and is no slot of the mixture. */
export function isSubCall({ role }: Pick<CallState, 'role'>): boolean {
  return role === 'window' || role === 'disagreement';
}

/** The steps before a call, in their order. */
export function subCallsOf({ calls }: Pick<RunState, 'calls'>, place: string): CallState[] {
  return calls.filter(({ call }) => isSubCallOf(call, place));
}

/** What a call is called: "call 2.1"; a step also by what it does: "call 2.1.2, window 2". */
export function callName({ call, role }: Pick<CallState, 'call' | 'role'>): string {
  if (role === 'window') return `call ${call}, window ${parsePlace(call)?.step}`;
  return role === 'disagreement' ? `call ${call}, comparison` : `call ${call}`;
}

/** The windows that a call reads its references in (Self-MoA-Seq). */
export interface Windows {
  /** "reading window 2", and once all are read "read in 3 windows". */
  words: string;
  /** The one that is read, or was last, while the call itself has not begun. */
  latest: CallState | null;
}

/** Null for a call that reads everything at once. */
export function windowsOf(call: CallState, steps: readonly CallState[]): Windows | null {
  const windows = steps.filter((step) => step.role === 'window' && isSubCallOf(step.call, call.call));
  const latest = windows.at(-1);
  if (latest === undefined) return null;
  // The call's own request is the last window.
  if (call.startedAt !== null) return { words: `read in ${windows.length + 1} windows`, latest: null };
  if (isOpen(call.status)) return { words: `reading window ${windows.length}`, latest };
  return { words: `read ${plural(windows.length, 'window')}`, latest: null };
}

/** The call that lists what the references agree and disagree on, and how far it is. */
export interface Comparison {
  step: CallState;
  status: 'comparing' | 'comparing again' | 'compared';
}

/** Null where nothing was compared, and where no list came of it: the run itself says why. */
export function comparisonOf({ calls }: Pick<RunState, 'calls'>): Comparison | null {
  const lists = calls.filter(({ role }) => role === 'disagreement');
  const step = lists.at(-1);
  if (step === undefined) return null;
  if (isOpen(step.status)) return { step, status: lists.length > 1 ? 'comparing again' : 'comparing' };
  return pointsOf(step) === null ? null : { step, status: 'compared' };
}

/** The first of the lists that an answer was written without, since none could be read; null where there is none. */
export function lostComparison({ status, calls }: Pick<RunState, 'status' | 'calls'>): string | null {
  const lists = calls.filter(({ role }) => role === 'disagreement');
  if (status !== 'degraded' || lists.some(({ disagreement }) => disagreement !== null)) return null;
  return lists[0]?.call ?? null;
}

/**
 * The list of a step, or what was written of one that is on, or was stopped; null before the first point. One that
 * failed was not used, and is not shown as if it was.
 */
export function pointsOf({ disagreement, status, text, reads }: CallState): Disagreement | null {
  if (disagreement !== null || status === 'failed' || status === 'timed_out') return disagreement;
  const read = readDisagreement(text, reads);
  return read.ok ? read.disagreement : null;
}

/** The points in one line: "2 agreed", "1 contradiction". */
export function pointCounts(found: Disagreement): string[] {
  const { consensus, contradictions, partialCoverage, uniqueInsights } = found;
  return [
    ...(consensus.length > 0 ? [`${consensus.length} agreed`] : []),
    contradictions.length > 0 ? plural(contradictions.length, 'contradiction') : 'no contradiction',
    ...(partialCoverage.length > 0 ? [`${partialCoverage.length} in part`] : []),
    ...(uniqueInsights.length > 0 ? [`${uniqueInsights.length} unique`] : []),
  ];
}
