/**
 * One value for the whole process. Next bundles the routes and the start-up hook apart, so that a module's own
 * variable exists several times; what must exist once is kept under a global symbol.
 */
export function processSingleton<T>(name: string, create: () => T): T {
  const key = Symbol.for(`strata.${name}`);
  const store = globalThis as { [key: symbol]: T | undefined };
  store[key] ??= create();
  return store[key];
}
