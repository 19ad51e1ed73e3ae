/**
 * Seeded 32-bit numbers for resampling, faster than the Mersenne Twister. The generator is sfc32 of Chris
 * Doty-Humphrey's PractRand.
 */
export function fastRandom(seed: number): () => number {
  let [a, b, c, counter] = [0, seed | 0, 0x9e37_79b9 | 0, 1];
  const next = () => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    c |= 0;
    return sum >>> 0;
  };
  // The first numbers still look like the seed.
  for (let i = 0; i < 12; i += 1) next();
  return next;
}
