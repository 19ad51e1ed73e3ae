/** The columns of the reader. Pure. */

export const mostColumns = 3;

export interface Columns {
  /** The shown calls, from the first column to the last; at least one. */
  calls: readonly string[];
  /** The column that keys apply to. */
  active: string;
  /** The column that stays when another call is opened. */
  pinned: string | null;
}

/** The columns for these calls. What is not shown is neither active nor pinned. */
export function columnsOf(
  calls: readonly string[],
  { active, pinned }: Pick<Columns, 'pinned'> & { active: string | null },
): Columns {
  const kept = pinned !== null && calls.includes(pinned) ? pinned : null;
  const free = calls.find((call) => call !== kept) ?? calls[0] ?? '';
  return { calls, active: active !== null && calls.includes(active) ? active : free, pinned: kept };
}

/** Shows a call in place of the active one; beside it, if that is pinned. */
export function openCall(columns: Columns, call: string): Columns {
  const { calls, pinned } = columns;
  if (calls.includes(call)) return { ...columns, active: call };
  const replaced = columns.active === pinned ? calls.find((shown) => shown !== pinned) : columns.active;
  if (replaced === undefined) return addColumn(columns, call);
  return { calls: calls.map((shown) => (shown === replaced ? call : shown)), active: call, pinned };
}

/** Shows a call in a column of its own; in the last one that is not pinned, if there are three. */
export function addColumn(columns: Columns, call: string): Columns {
  const { calls, pinned } = columns;
  if (calls.includes(call)) return { ...columns, active: call };
  if (calls.length < mostColumns) return { calls: [...calls, call], active: call, pinned };
  const last = calls.findLast((shown) => shown !== pinned);
  return { calls: calls.map((shown) => (shown === last ? call : shown)), active: call, pinned };
}

/** The last column stays. */
export function closeColumn(columns: Columns, call: string): Columns {
  const rest = columns.calls.filter((shown) => shown !== call);
  if (rest.length === 0) return columns;
  const index = Math.max(0, columns.calls.indexOf(call) - 1);
  return columnsOf(rest, {
    active: columns.active === call ? (rest[index] ?? null) : columns.active,
    pinned: columns.pinned,
  });
}

export function togglePin(columns: Columns, call: string): Columns {
  const pinned = columns.pinned === call ? null : call;
  return columnsOf(columns.calls, { active: pinned === null ? call : null, pinned });
}

/** The nearest call before or after the column that moves, which no other column shows; null at the end. */
export function neighbourOf(columns: Columns, order: readonly string[], by: 1 | -1): string | null {
  const { calls, active, pinned } = columns;
  const moving = active === pinned ? (calls.find((shown) => shown !== pinned) ?? active) : active;
  for (let index = order.indexOf(moving) + by; index >= 0 && index < order.length; index += by) {
    const call = order[index];
    if (call !== undefined && !calls.includes(call)) return call;
  }
  return null;
}
