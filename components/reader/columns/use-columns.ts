'use client';

import { useState } from 'react';
import type { RunState } from '@/lib/moa/events/run-state';
import { addColumn, type Columns, closeColumn, columnsOf, neighbourOf, openCall, togglePin } from './columns';

/**
 * The columns of the reader. The address has the shown calls; which of them is active or pinned is state of the page.
 * @param calls the calls of the address.
 */
export function useColumns(
  run: RunState,
  calls: readonly string[],
  onShow: (calls: readonly string[]) => void,
) {
  const [kept, setKept] = useState<{ active: string | null; pinned: string | null }>({
    active: null,
    pinned: null,
  });
  const order = run.calls.map(({ call }) => call);
  const chosen = calls.filter((call) => order.includes(call));
  const columns = columnsOf(chosen.length > 0 ? chosen : [firstShown(run)], kept);

  function show(next: Columns) {
    setKept(next);
    onShow(next.calls);
  }
  const neighbour = (by: 1 | -1) => neighbourOf(columns, order, by);
  return {
    columns,
    previous: neighbour(-1),
    next: neighbour(1),
    activate: (call: string) => setKept({ ...columns, active: call }),
    open: (call: string) => show(openCall(columns, call)),
    add: (call: string) => show(addColumn(columns, call)),
    close: (call: string) => show(closeColumn(columns, call)),
    togglePin: (call: string) => show(togglePin(columns, call)),
    move(by: 1 | -1) {
      const call = neighbour(by);
      if (call !== null) show(openCall(columns, call));
    },
    /** Shows the next call beside the others; before the end, the previous one. */
    addNext() {
      const call = neighbour(1) ?? neighbour(-1);
      if (call !== null) show(addColumn(columns, call));
    },
  };
}

/** The call to begin with: the answer's, or the first that writes. */
function firstShown({ calls, answerCalls }: RunState): string {
  const writing = calls.find(({ status, text }) => status === 'running' && text !== '');
  return answerCalls[0] ?? writing?.call ?? calls[0]?.call ?? '';
}
