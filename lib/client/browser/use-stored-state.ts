'use client';

import { useCallback, useSyncExternalStore } from 'react';
import { createValueStore, type ValueStore } from './value-store';

const page = () => window;
const stores: Record<'session' | 'local', ValueStore> = {
  session: createValueStore(() => window.sessionStorage, page),
  local: createValueStore(() => window.localStorage, page),
};

/**
 * A string that the browser keeps: for this tab (`session`) or for good (`local`). The same everywhere on the page;
 * the fallback until the page is alive and while there is none.
 */
export function useStoredState(
  where: keyof typeof stores,
  key: string,
  fallback: string,
): [string, (next: string | ((now: string) => string)) => void] {
  const store = stores[where];
  const value = useSyncExternalStore(
    store.onChange,
    () => store.read(key) ?? fallback,
    () => fallback,
  );
  const set = useCallback(
    (next: string | ((now: string) => string)) =>
      store.write(key, typeof next === 'string' ? next : next(store.read(key) ?? fallback)),
    [store, key, fallback],
  );
  return [value, set];
}
