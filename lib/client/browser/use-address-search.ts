'use client';

import { useSearchParams } from 'next/navigation';
import { useCallback, useLayoutEffect, useState } from 'react';

/** Writes the search part of the address; `push` adds a step to the browser's history. */
export type WriteSearch = (search: string, history: 'push' | 'replace') => void;

/**
 * The search part of the address of a page, without its question mark, and a function that writes it.
 * What was written counts at once. Next's router reports each address later, when a newer one may already be written,
 * so its reports are only a reason to look at the address bar.
 * @param path the path of the page, without search.
 */
export function useAddressSearch(path: string): [string, WriteSearch] {
  const reported = useSearchParams().toString();
  const [search, setSearch] = useState(reported);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a report of the router is a reason to look again.
  useLayoutEffect(() => {
    function look() {
      if (location.pathname === path) setSearch(location.search.slice(1));
    }
    look();
    // Back can come before the router has learned of the address that it leaves; the router then reports nothing.
    window.addEventListener('popstate', look);
    return () => window.removeEventListener('popstate', look);
  }, [path, reported]);
  const write = useCallback<WriteSearch>(
    (next, history) => {
      setSearch(next);
      const url = next === '' ? path : `${path}?${next}`;
      // Next's router follows the history API; everything is already loaded, so no request is needed.
      if (history === 'push') window.history.pushState(null, '', url);
      else window.history.replaceState(null, '', url);
    },
    [path],
  );
  return [search, write];
}
