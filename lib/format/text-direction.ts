const rightToLeft =
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Samaritan}\p{Script=Mandaic}\p{Script=Adlam}\p{Script=Hanifi_Rohingya}]/gu;
const letters = /\p{L}/gu;
/** Characters that decide: enough of them, and few enough for each update of a growing text. */
const enough = 2000;
/** The share of letters from right to left that decides, by the direction of the first letter. */
const shareAfterLeftToRight = 0.4;
const shareAfterRightToLeft = 0.2;

export type Direction = 'ltr' | 'rtl';

/** Letters of a text by their direction. */
export interface DirectionCounts {
  rightToLeft: number;
  leftToRight: number;
  /** The direction of the first letter; null for a text without letters. */
  first: Direction | null;
}

export function countDirections(text: string): DirectionCounts {
  const read = text.slice(0, enough);
  const right = read.match(rightToLeft)?.length ?? 0;
  const all = read.match(letters) ?? [];
  const [letter] = all;
  const first = letter === undefined ? null : letter.search(rightToLeft) === 0 ? 'rtl' : 'ltr';
  return { rightToLeft: right, leftToRight: Math.max(0, all.length - right), first };
}

/** The direction that letters stand for; null without any. */
export function directionOf({ rightToLeft: right, leftToRight, first }: DirectionCounts): Direction | null {
  if (first === null) return null;
  const share = right / (right + leftToRight);
  return share >= (first === 'rtl' ? shareAfterRightToLeft : shareAfterLeftToRight) ? 'rtl' : 'ltr';
}

/**
 * The direction of a text by its first letter and the share of its letters: a sentence in Arabic that begins with the
 * name of a product or has many English terms runs from right to left, an English one that begins with a Hebrew word
 * from left to right. Pure.
 */
export function textDirection(text: string): Direction {
  return directionOf(countDirections(text)) ?? 'ltr';
}
