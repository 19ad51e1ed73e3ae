/** Text values in browser storage by key. Framework-free: `use-stored-state.ts` connects it to React. */

export interface ValueStore {
  /** Null when there is none. */
  read(key: string): string | null;
  /** An empty value counts as none. */
  write(key: string, value: string): void;
  /** Calls back when a value changes, here or in another tab. The result unsubscribes. */
  onChange(listener: () => void): () => void;
}

const prefix = 'strata.';

/**
 * @param storage may throw where storage is denied or full: values then live as long as the page.
 * @param page reports changes by other tabs.
 */
export function createValueStore(storage: () => Storage, page: () => EventTarget): ValueStore {
  /** Values that storage refused. */
  const held = new Map<string, string>();
  const listeners = new Set<() => void>();

  function keep(key: string, value: string): boolean {
    try {
      if (value === '') storage().removeItem(prefix + key);
      else storage().setItem(prefix + key, value);
      return true;
    } catch {
      return false;
    }
  }

  return {
    read(key) {
      const value = held.get(key);
      if (value !== undefined) return value;
      try {
        return storage().getItem(prefix + key);
      } catch {
        return null;
      }
    },
    write(key, value) {
      if (keep(key, value)) held.delete(key);
      else held.set(key, value);
      for (const listener of listeners) listener();
    },
    onChange(listener) {
      listeners.add(listener);
      page().addEventListener('storage', listener);
      return () => {
        listeners.delete(listener);
        page().removeEventListener('storage', listener);
      };
    },
  };
}
