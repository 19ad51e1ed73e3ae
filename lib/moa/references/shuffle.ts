/** Gives each call that reads references its own order, because models favour the first and the last. */

/** The same seed and place give the same order, so that runs can be repeated. Does not change the list. */
export function shuffled<T>(list: readonly T[], seed: number, place: string): T[] {
  const random = randomFrom(seed, place);
  const result = [...list];
  for (let last = result.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1));
    [result[last], result[other]] = [result[other] as T, result[last] as T];
  }
  return result;
}

/** Numbers in [0, 1): mulberry32, seeded with the seed and an FNV-1a hash of the place. */
function randomFrom(seed: number, place: string): () => number {
  let state = seed ^ 0x811c9dc5;
  for (const letter of place) state = Math.imul(state ^ letter.charCodeAt(0), 0x01000193);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
