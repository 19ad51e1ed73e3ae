/** Aligns two sequences in their order, so that what is alike stands side by side. Pure. */

/** Indices into the two sequences; null where the other one has nothing alike. */
export type Pair = readonly [number, number] | readonly [number, null] | readonly [null, number];

/** Longer sequences are paired by their position: the table of costs would have more than 90,000 cells. */
const mostCells = 90_000;

/**
 * The alignment with the greatest sum of similarities (Needleman and Wunsch, 1970, without a cost of gaps).
 * @param similarity of two items, in [0, 1].
 * @param least pairs that are less alike are not made.
 */
export function alignSequences(
  left: number,
  right: number,
  similarity: (left: number, right: number) => number,
  least: number,
): Pair[] {
  if (left * right > mostCells) return pairedByPosition(left, right);
  const score: number[][] = Array.from({ length: left + 1 }, () => new Array<number>(right + 1).fill(0));
  const at = (i: number, j: number) => score[i]?.[j] ?? 0;
  const gainOf = (i: number, j: number) => {
    const gain = similarity(i, j);
    return gain >= least ? gain : Number.NEGATIVE_INFINITY;
  };
  const gains = Array.from({ length: left }, (_, i) => Array.from({ length: right }, (_, j) => gainOf(i, j)));
  for (let i = left - 1; i >= 0; i -= 1)
    for (let j = right - 1; j >= 0; j -= 1) {
      const row = score[i];
      const gain = gains[i]?.[j] ?? Number.NEGATIVE_INFINITY;
      if (row !== undefined) row[j] = Math.max(at(i + 1, j), at(i, j + 1), gain + at(i + 1, j + 1));
    }
  const pairs: Pair[] = [];
  let [i, j] = [0, 0];
  while (i < left && j < right) {
    const gain = gains[i]?.[j] ?? Number.NEGATIVE_INFINITY;
    if (gain + at(i + 1, j + 1) >= at(i, j)) {
      pairs.push([i, j]);
      i += 1;
      j += 1;
    } else if (at(i + 1, j) >= at(i, j + 1)) pairs.push([i++, null]);
    else pairs.push([null, j++]);
  }
  while (i < left) pairs.push([i++, null]);
  while (j < right) pairs.push([null, j++]);
  return pairs;
}

function pairedByPosition(left: number, right: number): Pair[] {
  return Array.from({ length: Math.max(left, right) }, (_, index): Pair => {
    if (index >= left) return [null, index];
    return index >= right ? [index, null] : [index, index];
  });
}
