'use client';

import { useCallback, useMemo } from 'react';
import { useAddressSearch } from './use-address-search';
import { readViewAddress, type ViewAddress, viewSearch } from './view-address';

/**
 * The inspected run and its view, kept in the address so that a reload and a link show them again.
 * @param path the path of the page, without search.
 * @returns the current value, and a function that changes it. `push` adds a step to the browser's history.
 */
export function useViewAddress(
  path: string,
): [ViewAddress, (change: Partial<ViewAddress>, history: 'push' | 'replace') => void] {
  const [search, write] = useAddressSearch(path);
  const address = useMemo(() => readViewAddress(new URLSearchParams(search)), [search]);
  const goTo = useCallback(
    (change: Partial<ViewAddress>, history: 'push' | 'replace') =>
      write(viewSearch({ ...address, ...change }), history),
    [address, write],
  );
  return [address, goTo];
}

/** Undoes the last step of the browser's history. */
export function goBack(): void {
  window.history.back();
}
