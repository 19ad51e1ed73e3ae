/**
 * How references that exceed a model's context are read: window by window, each with the synthesis of those before
 * (Self-MoA-Seq, arXiv 2502.00674). Which window holds what is decided before the first is read. Pure.
 */

export interface WindowRoom {
  /** Tokens for references in a window that reads no synthesis. */
  first: number;
  /** Tokens for references beside a synthesis of those before. */
  later: number;
  /** Windows at most. */
  most: number;
}

export interface WindowPlan {
  /** The references of each window, as indices, in their order. One window when everything fits into it. */
  windows: number[][];
  /** Those that the windows do not reach. */
  left: number[];
}

/**
 * As many neighbours in each window as it has room for, and one at least: a reference that is longer than its window
 * stands alone in it.
 * @param sizes tokens of each reference.
 */
export function planWindows(sizes: readonly number[], room: WindowRoom): WindowPlan {
  const windows: number[][] = [];
  let free = 0;
  for (const [index, size] of sizes.entries()) {
    const last = windows.at(-1);
    if (last !== undefined && size <= free) {
      last.push(index);
      free -= size;
      continue;
    }
    free = (windows.length === 0 ? room.first : room.later) - size;
    windows.push([index]);
  }
  return { windows: windows.slice(0, room.most), left: windows.slice(room.most).flat() };
}
