/** `random.Random(seed)` of CPython for a seed that is a string. */
import { sha512 } from '@noble/hashes/sha2.js';
import { concatBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { MersenneTwister } from './mersenne-twister';

/** CPython, seeding version 2: the seed is the integer whose big-endian bytes are the text and its SHA-512. */
export function pythonRandom(seed: string): MersenneTwister {
  const text = utf8ToBytes(seed);
  return new MersenneTwister(wordsOf(concatBytes(text, sha512(text))));
}

/** As `random.choices(options)[0]` without weights. */
export function choose<T>(options: readonly [T, ...T[]], generator: MersenneTwister): T {
  return options[Math.floor(generator.random() * options.length)] as T;
}

/** The 32-bit words of a big-endian integer, the lowest first, without leading zeros. */
function wordsOf(bytes: Uint8Array): number[] {
  const words: number[] = [];
  for (let end = bytes.length; end > 0; end -= 4) {
    let word = 0;
    for (let i = Math.max(0, end - 4); i < end; i += 1) word = word * 256 + (bytes[i] as number);
    words.push(word);
  }
  while (words.length > 1 && words.at(-1) === 0) words.pop();
  return words;
}
