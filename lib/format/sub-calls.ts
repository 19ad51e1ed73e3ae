/** Sub-calls, which read for another call before it: their state and their results. Pure. */
import { isSubCallOf, parsePlace } from '@/lib/mixture/plan';
import { readDisagreement } from '@/lib/moa/disagreement/read-disagreement';
import type { Disagreement } from '@/lib/moa/events/disagreement';
import { isOpen } from '@/lib/moa/events/run-event';
import type { CallState, RunState } from '@/lib/moa/events/run-state';
import { plural } from './quantities';

/** Whether the call is a sub-call and not a slot of the mixture. */
export function isSubCall({ role }: Pick<CallState, 'role'>): boolean {
  return role !== 'proposer' && role !== 'aggregator';
}

/** The sub-calls of a call, in order. */
export function subCallsOf({ calls }: Pick<RunState, 'calls'>, place: string): CallState[] {
  return calls.filter(({ call }) => isSubCallOf(call, place));
}

/** The name of a call: "call 2.1"; a sub-call also says what it does: "call 2.1.2, window 2". */
export function callName({ call, role }: Pick<CallState, 'call' | 'role'>): string {
  if (role === 'window') return `call ${call}, window ${parsePlace(call)?.step}`;
  if (role === 'ranking') return `call ${call}, pick`;
  return role === 'disagreement' ? `call ${call}, comparison` : `call ${call}`;
}

/** The windows in which a call reads its references (Self-MoA-Seq). */
export interface Windows {
  /** "reading window 2"; after the last "read in 3 windows". */
  words: string;
  /** The current or last window while the call itself has not started. */
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

/** The call that lists agreements and disagreements, and its progress. */
export interface Comparison {
  step: CallState;
  status: 'comparing' | 'comparing again' | 'compared';
}

/** Null where nothing was compared, and where no list could be read (the run says why). */
export function comparisonOf({ calls }: Pick<RunState, 'calls'>): Comparison | null {
  const lists = calls.filter(({ role }) => role === 'disagreement');
  const step = lists.at(-1);
  if (step === undefined) return null;
  if (isOpen(step.status)) return { step, status: lists.length > 1 ? 'comparing again' : 'comparing' };
  return pointsOf(step) === null ? null : { step, status: 'compared' };
}

/** The first list that could not be read, when the answer was written without one; null otherwise. */
export function lostComparison({ status, calls }: Pick<RunState, 'status' | 'calls'>): string | null {
  const lists = calls.filter(({ role }) => role === 'disagreement');
  if (status !== 'degraded' || lists.some(({ disagreement }) => disagreement !== null)) return null;
  return lists[0]?.call ?? null;
}

/**
 * The list of a sub-call, or the finished part of a running or stopped one; null before the first point. A
 * failed list was not used and is not shown.
 */
export function pointsOf({ disagreement, status, text, reads }: CallState): Disagreement | null {
  if (disagreement !== null || status === 'failed' || status === 'timed_out') return disagreement;
  const read = readDisagreement(text, reads);
  return read.ok ? read.disagreement : null;
}

/** The points on one line: "2 agreed", "1 contradiction". */
export function pointCounts(found: Disagreement): string[] {
  const { consensus, contradictions, partialCoverage, uniqueInsights } = found;
  return [
    ...(consensus.length > 0 ? [`${consensus.length} agreed`] : []),
    contradictions.length > 0 ? plural(contradictions.length, 'contradiction') : 'no contradiction',
    ...(partialCoverage.length > 0 ? [`${partialCoverage.length} in part`] : []),
    ...(uniqueInsights.length > 0 ? [`${uniqueInsights.length} unique`] : []),
  ];
}
