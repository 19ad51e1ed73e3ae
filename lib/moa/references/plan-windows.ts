/**
 * Plans how references that exceed a model's context are read: in windows, each with the synthesis of the
 * previous ones (Self-MoA-Seq, arXiv 2502.00674). The plan is made before the first window is read. Pure.
 */

export interface WindowRoom {
  /** Tokens for references in a window without a synthesis. */
  first: number;
  /** Tokens for references beside a synthesis. */
  later: number;
  /** The most windows. */
  most: number;
}

export interface WindowPlan {
  /** The indices of the references of each window, in order. One window when everything fits. */
  windows: number[][];
  /** The references that no window holds. */
  left: number[];
}

/**
 * Fills each window with consecutive references, at least one: a reference longer than its window is alone in
 * it.
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
