import v8 from 'node:v8';

const flags = ['wasm-tier-up', 'wasm-dynamic-tiering'];

/**
 * Disables V8's optimizing compiler for the WebAssembly modules that `make` creates: V8 reads these flags when it creates
 * a module. Their code stays that of the baseline compiler. The optimized code of PGlite's parser takes two seconds and
 * 600 MB at each start, that of Prisma's query compiler half a second (docs/performance-log.md).
 * @template T
 * @param {() => Promise<T>} make
 * @returns {Promise<T>}
 */
export async function withoutOptimizedWasm(make) {
  for (const flag of flags) v8.setFlagsFromString(`--no-${flag}`);
  try {
    return await make();
  } finally {
    for (const flag of flags) v8.setFlagsFromString(`--${flag}`);
  }
}
