/** How the text of a call grew, so that a replay can write it as it was written. */

/** Deltas within this time make one point. */
const firstStepMs = 250;
/** More points are thinned to half, and come at half the rate from then on. */
const mostPoints = 120;

export interface TextPace {
  /** Counts characters of reasoning or text. Runs for each delta: it appends at most once per step. */
  grew(characters: number, atMs: number): void;
  /** Milliseconds and characters by then, in pairs; the last pair is the whole text. Null without any text. */
  pairs(): number[] | null;
}

export function createTextPace(): TextPace {
  let times: number[] = [];
  let counts: number[] = [];
  let stepMs = firstStepMs;
  let nextMs = 0;
  let total = 0;
  let lastMs = 0;

  function thin() {
    const isKept = (_: number, index: number) => index % 2 === 1;
    times = times.filter(isKept);
    counts = counts.filter(isKept);
    stepMs *= 2;
  }

  return {
    grew(characters, atMs) {
      if (characters === 0) return;
      total += characters;
      lastMs = atMs;
      if (atMs < nextMs) return;
      times.push(atMs);
      counts.push(total);
      nextMs = atMs + stepMs;
      // Leaves room for the whole text.
      if (times.length >= mostPoints) thin();
    },
    pairs() {
      if (total === 0) return null;
      const isWhole = counts.at(-1) === total;
      const at = isWhole ? times : [...times, lastMs];
      const by = isWhole ? counts : [...counts, total];
      return at.flatMap((time, index) => [Math.round(time), by[index] ?? total]);
    },
  };
}
