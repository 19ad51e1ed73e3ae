/**
 * One value for the whole process. Next bundles routes and start-up separately, so module variables exist
 * several times; singletons are kept under a global symbol.
 */
export function processSingleton<T>(name: string, create: () => T): T {
  const key = Symbol.for(`strata.${name}`);
  const store = globalThis as { [key: symbol]: T | undefined };
  store[key] ??= create();
  return store[key];
}
