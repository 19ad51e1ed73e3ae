const rightToLeft =
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Samaritan}\p{Script=Mandaic}\p{Script=Adlam}\p{Script=Hanifi_Rohingya}]/gu;
const letters = /\p{L}/gu;
/** Characters that decide: enough of them, and few enough for each update of a growing text. */
const enough = 2000;

/** Counts of a text by which its direction is decided. */
export interface DirectionCounts {
  rightToLeft: number;
  leftToRight: number;
}

export function countDirections(text: string): DirectionCounts {
  const read = text.slice(0, enough);
  const right = read.match(rightToLeft)?.length ?? 0;
  return { rightToLeft: right, leftToRight: (read.match(letters)?.length ?? 0) - right };
}

/**
 * The direction of a text by most of its letters: a sentence in Arabic that begins with the English name of a product
 * still runs from right to left. Pure.
 */
export function textDirection(text: string): 'ltr' | 'rtl' {
  const counts = countDirections(text);
  return counts.rightToLeft > counts.leftToRight ? 'rtl' : 'ltr';
}
