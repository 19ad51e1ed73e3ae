'use client';

import { useCallback, useSyncExternalStore } from 'react';

/**
 * A string that the browser keeps: for this tab (`session`) or for good (`local`). The same everywhere on the page;
 * the fallback until the page is alive, and where storage is denied.
 */
export function useStoredState(
  where: 'session' | 'local',
  key: string,
  fallback: string,
): [string, (value: string) => void] {
  const value = useSyncExternalStore(
    subscribe,
    () => read(where, key) ?? fallback,
    () => fallback,
  );
  const set = useCallback((next: string) => write(where, key, next), [where, key]);
  return [value, set];
}

const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function storage(where: 'session' | 'local'): Storage {
  return where === 'session' ? window.sessionStorage : window.localStorage;
}

function read(where: 'session' | 'local', key: string): string | null {
  try {
    return storage(where).getItem(`strata.${key}`);
  } catch {
    return null;
  }
}

function write(where: 'session' | 'local', key: string, value: string): void {
  try {
    if (value === '') storage(where).removeItem(`strata.${key}`);
    else storage(where).setItem(`strata.${key}`, value);
  } catch {
    // Storage is denied or full: the value lives as long as nobody asks for it again.
  }
  for (const listener of listeners) listener();
}
