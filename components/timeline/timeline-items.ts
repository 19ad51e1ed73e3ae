/** The rows of a timeline, sorted and filtered. Pure. */
import { callState, type Tone } from '@/lib/format/quantities';
import { isSubCall } from '@/lib/format/sub-calls';
import { roughTokens } from '@/lib/mixture/count-tokens';
import type { CallState, RunState } from '@/lib/moa/events/run-state';
import { callPhases, type Phase } from '@/lib/moa/timeline/call-phases';
import { criticalPath } from '@/lib/moa/timeline/critical-path';
import { type Gate, gatesOf } from '@/lib/moa/timeline/gates';

export interface TimelineRow {
  call: string;
  model: string;
  layer: number;
  isSubCall: boolean;
  word: string;
  tone: Tone;
  phases: Phase[];
  /** Whether it decides when the run ends. */
  isCritical: boolean;
  /** Null while it lasts, and where it did not begin. */
  tookMs: number | null;
  /** "1,204"; "~" marks an estimate. Empty where nothing was written. */
  tokens: string;
  costUsd: number | null;
}

export type TimelineItem = { kind: 'call'; row: TimelineRow } | { kind: 'gate'; gate: Gate };

export const orders = ['layer', 'time', 'cost'] as const;
export type Order = (typeof orders)[number];

export const stateFilters = ['all', 'running', 'done', 'failed', 'not asked'] as const;
export type StateFilter = (typeof stateFilters)[number];

export interface TimelineFilter {
  state: StateFilter;
  /** "all", "layer 1", or "model openai/gpt-5". */
  calls: string;
}

/** A live count in small steps, so that a row is not drawn for every token. */
const liveTokens = 50;
const grouped = new Intl.NumberFormat('en');

/** In the order of layers the gates stand between them. */
export function timelineItems(
  run: RunState,
  nowMs: number,
  order: Order,
  filter: TimelineFilter,
): TimelineItem[] {
  const critical = new Set(criticalPath(run));
  const rows = run.calls
    .map((call) => rowOf(call, run, nowMs, critical.has(call.call)))
    .filter((row) => isShown(row, filter));
  if (order === 'time') return rows.toSorted((a, b) => lengthOf(b, nowMs) - lengthOf(a, nowMs)).map(toItem);
  if (order === 'cost') return rows.toSorted((a, b) => (b.costUsd ?? -1) - (a.costUsd ?? -1)).map(toItem);
  const gates = gatesOf(run);
  return rows.flatMap((row, index) => {
    const gate = gates.find(({ layer }) => layer === row.layer);
    const isLast = rows[index + 1]?.layer !== row.layer;
    return gate !== undefined && isLast ? [toItem(row), { kind: 'gate', gate }] : [toItem(row)];
  });
}

function toItem(row: TimelineRow): TimelineItem {
  return { kind: 'call', row };
}

function rowOf(call: CallState, run: RunState, nowMs: number, isCritical: boolean): TimelineRow {
  const phases = callPhases(call, run, nowMs);
  const first = phases[0];
  const endMs = phases.at(-1)?.toMs ?? null;
  return {
    ...{ call: call.call, model: call.model, layer: call.layer, isSubCall: isSubCall(call) },
    ...callState(call),
    ...{ phases, isCritical, tokens: tokensOf(call), costUsd: call.reused ? null : call.costUsd },
    tookMs: first === undefined || endMs === null ? null : endMs - first.fromMs,
  };
}

function tokensOf({ usage, text, reasoning, status }: CallState): string {
  if (usage.outputTokens !== null)
    return `${usage.estimated ? '~' : ''}${grouped.format(usage.outputTokens)}`;
  if (text === '' && reasoning === '') return '';
  const rough = roughTokens(text + reasoning);
  const count = status === 'running' ? Math.floor(rough / liveTokens) * liveTokens : rough;
  return count === 0 ? '' : `~${grouped.format(count)}`;
}

function lengthOf({ phases }: TimelineRow, nowMs: number): number {
  const first = phases[0];
  return first === undefined ? -1 : (phases.at(-1)?.toMs ?? nowMs) - first.fromMs;
}

function isShown(row: TimelineRow, { state, calls }: TimelineFilter): boolean {
  const isOfCalls = calls === 'all' || calls === `layer ${row.layer}` || calls === `model ${row.model}`;
  return isOfCalls && (state === 'all' || stateOf(row) === state);
}

function stateOf({ tone, phases, word }: TimelineRow): StateFilter {
  if (tone === 'bad') return 'failed';
  if (tone === 'done') return 'done';
  if (phases.at(-1)?.toMs === null) return 'running';
  return phases.length === 0 && word !== 'queued' ? 'not asked' : 'failed';
}
