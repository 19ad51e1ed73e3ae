'use client';

import { useCallback, useSyncExternalStore } from 'react';
import { createValueStore, type ValueStore } from './value-store';

const page = () => window;
const stores: Record<'session' | 'local', ValueStore> = {
  session: createValueStore(() => window.sessionStorage, page),
  local: createValueStore(() => window.localStorage, page),
};

/**
 * A string in browser storage, for this tab (`session`) or permanent (`local`). It is the same everywhere on
 * the page; the fallback applies before hydration and without a stored value.
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
