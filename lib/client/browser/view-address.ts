/** The inspected run, its view and its open calls, as the address of a page holds them: `?run=…&view=reader&call=1.3,1.4`. */

/** The views of a run, in the order of their switch. */
export const runViews = ['cards', 'timeline', 'reader'] as const;

export type RunViewName = (typeof runViews)[number];

export interface ViewAddress {
  /** The run that the branch goes through; null for the newest. */
  run: string | null;
  /** Null where the address does not say. */
  view: RunViewName | null;
  /** The ids of the calls that the reader shows, in its order. */
  calls: readonly string[];
}

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
  };
}

/** The search part of the address, with its question mark; empty when there is nothing to say. */
export function viewSearch({ run, view, calls }: ViewAddress): string {
  const parts = [
    ...(run === null ? [] : [`run=${encodeURIComponent(run)}`]),
    ...(view === null ? [] : [`view=${view}`]),
    ...(calls.length === 0 ? [] : [`call=${calls.join(',')}`]),
  ];
  return parts.length === 0 ? '' : `?${parts.join('&')}`;
}
