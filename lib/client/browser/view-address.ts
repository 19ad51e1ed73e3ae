/** The inspected run, its view and its open calls, as the address of a page holds them: `?run=…&view=reader&call=1.3,1.4`. */
import type { Span } from '@/lib/contract/span';

/** The views of a run, in the order of their switch. */
export const runViews = ['cards', 'timeline', 'flow', 'reader', 'replay'] as const;

export type RunViewName = (typeof runViews)[number];

export interface ViewAddress {
  /** The run that the branch goes through; null for the newest. */
  run: string | null;
  /** Null where the address does not say. */
  view: RunViewName | null;
  /** The ids of the calls that the reader shows, in its order. */
  calls: readonly string[];
  /** The marked passage of the first of these calls, in its text. */
  at: Span | null;
  /** The run that the inspected one is compared with. */
  with: string | null;
}

/** The address that says nothing. */
export const noAddress: ViewAddress = { run: null, view: null, calls: [], at: null, with: null };

/** An unknown view counts as none; what is no id of a call is left out. */
export function readViewAddress(params: Pick<URLSearchParams, 'get'>): ViewAddress {
  const view = params.get('view');
  const calls = (params.get('call') ?? '')
    .split(',')
    .filter((call) => /^\d{1,3}(\.\d{1,3}){1,2}$/.test(call));
  return {
    run: params.get('run'),
    view: runViews.find((name) => name === view) ?? null,
    calls: [...new Set(calls)],
    at: readSpan(params.get('at')),
    with: params.get('with'),
  };
}

/** The search part of the address without its question mark; empty when there is nothing to say. */
export function viewSearch({ run, view, calls, at, with: other }: ViewAddress): string {
  const parts = [
    ...(run === null ? [] : [`run=${encodeURIComponent(run)}`]),
    ...(view === null ? [] : [`view=${view}`]),
    ...(calls.length === 0 ? [] : [`call=${calls.join(',')}`]),
    ...(at === null ? [] : [`at=${at.start}-${at.end}`]),
    ...(other === null ? [] : [`with=${encodeURIComponent(other)}`]),
  ];
  return parts.join('&');
}

/** "120-245"; null for any other text. */
function readSpan(text: string | null): Span | null {
  const match = /^(\d{1,7})-(\d{1,7})$/.exec(text ?? '');
  const span = match === null ? null : { start: Number(match[1]), end: Number(match[2]) };
  return span === null || span.end <= span.start ? null : span;
}
