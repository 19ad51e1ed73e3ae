/**
 * The rating that a judge of MT-Bench wrote: the first number in two square brackets, else the first in one. Null when
 * there is none.
 */
export function parseRating(judgement: string): number | null {
  const found = /\[\[(\d+(?:\.\d*)?)\]\]/.exec(judgement) ?? /\[(\d+(?:\.\d*)?)\]/.exec(judgement);
  return found === null ? null : Number(found[1]);
}
