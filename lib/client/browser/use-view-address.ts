'use client';

import { useSearchParams } from 'next/navigation';
import { useEffect, useState } from 'react';
import { readViewAddress, type ViewAddress, viewSearch } from './view-address';

/**
 * The inspected run and its view, kept in the address so that a reload and a link show them again.
 * @param path the path of the page, without search.
 * @returns the current value, and a function that changes it. `push` adds a step to the browser's history.
 */
export function useViewAddress(
  path: string,
): [ViewAddress, (change: Partial<ViewAddress>, history: 'push' | 'replace') => void] {
  const params = useSearchParams();
  const addressed = params.toString();
  const [seen, setSeen] = useState(addressed);
  const [address, setAddress] = useState(() => readViewAddress(params));
  // The router learns of a new address later; until then local state holds it.
  if (addressed !== seen) {
    setSeen(addressed);
    setAddress(readViewAddress(params));
  }
  // Back can come before the router has learned of the address that it leaves, and the router then sees no change.
  useEffect(() => {
    function onBack() {
      if (location.pathname === path) setAddress(readViewAddress(new URLSearchParams(location.search)));
    }
    window.addEventListener('popstate', onBack);
    return () => window.removeEventListener('popstate', onBack);
  }, [path]);
  function goTo(change: Partial<ViewAddress>, history: 'push' | 'replace') {
    const next = { ...address, ...change };
    setAddress(next);
    // Next's router follows the history API; everything is already loaded, so no request is needed.
    const url = path + viewSearch(next);
    if (history === 'push') window.history.pushState(null, '', url);
    else window.history.replaceState(null, '', url);
  }
  return [address, goTo];
}

/** Undoes the last step of the browser's history. */
export function goBack(): void {
  window.history.back();
}
