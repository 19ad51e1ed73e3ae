import type { Script } from './script';

/** The points that texts hold: the numbers of the texts, from 1, by the name of the point. Pure. */
export type HeldPoints = ReadonlyMap<string, readonly number[]>;

/** A text holds a point if it contains its words, whatever the letter case, line breaks and emphasis. */
export function findPoints({ points }: Script, texts: readonly string[]): HeldPoints {
  const comparableTexts = texts.map(comparable);
  return new Map(
    Object.entries(points).flatMap(([name, words]) => {
      const wanted = comparable(words);
      const holders = comparableTexts.flatMap((text, index) => (text.includes(wanted) ? [index + 1] : []));
      return holders.length === 0 ? [] : [[name, holders] as const];
    }),
  );
}

function comparable(text: string): string {
  return text.toLowerCase().replace(/[*_`]/g, '').replace(/\s+/g, ' ');
}
