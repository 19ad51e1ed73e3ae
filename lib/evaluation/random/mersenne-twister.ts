/**
 * The generator MT19937 (Matsumoto and Nishimura, 1998) with the seeding and the floats of CPython's `random` module,
 * so that a seed gives the same numbers here and there.
 */
const size = 624;
const period = 397;

export class MersenneTwister {
  readonly #state = new Uint32Array(size);
  #index = size;

  /** @param key the seed as 32-bit words, the lowest first, as in `init_by_array`; at least one word. */
  constructor(key: readonly number[]) {
    this.#seedWith(19_650_218);
    const state = this.#state;
    let i = 1;
    let j = 0;
    for (let k = Math.max(size, key.length); k > 0; k -= 1) {
      state[i] = (at(state, i) ^ Math.imul(mixed(at(state, i - 1)), 1_664_525)) + (key[j] ?? 0) + j;
      i += 1;
      j = (j + 1) % key.length;
      if (i >= size) {
        state[0] = at(state, size - 1);
        i = 1;
      }
    }
    for (let k = size - 1; k > 0; k -= 1) {
      state[i] = (at(state, i) ^ Math.imul(mixed(at(state, i - 1)), 1_566_083_941)) - i;
      i += 1;
      if (i >= size) {
        state[0] = at(state, size - 1);
        i = 1;
      }
    }
    state[0] = 0x8000_0000;
  }

  /** The next 32 bits as an unsigned integer. */
  nextUint32(): number {
    if (this.#index >= size) this.#refill();
    let y = at(this.#state, this.#index);
    this.#index += 1;
    y ^= y >>> 11;
    y ^= (y << 7) & 0x9d2c_5680;
    y ^= (y << 15) & 0xefc6_0000;
    return (y ^ (y >>> 18)) >>> 0;
  }

  /** The next number in [0, 1) with 53 bits, as `random.random()`. */
  random(): number {
    const high = this.nextUint32() >>> 5;
    const low = this.nextUint32() >>> 6;
    return (high * 67_108_864 + low) / 9_007_199_254_740_992;
  }

  #seedWith(seed: number): void {
    this.#state[0] = seed;
    for (let i = 1; i < size; i += 1) {
      this.#state[i] = Math.imul(mixed(at(this.#state, i - 1)), 1_812_433_253) + i;
    }
  }

  #refill(): void {
    const state = this.#state;
    for (let i = 0; i < size; i += 1) {
      const y = (at(state, i) & 0x8000_0000) | (at(state, (i + 1) % size) & 0x7fff_ffff);
      state[i] = at(state, (i + period) % size) ^ (y >>> 1) ^ (y & 1 ? 0x9908_b0df : 0);
    }
    this.#index = 0;
  }
}

function mixed(word: number): number {
  return word ^ (word >>> 30);
}

function at(state: Uint32Array, index: number): number {
  return state[index] as number;
}
