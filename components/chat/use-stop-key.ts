'use client';

import { useEffect } from 'react';

/** What has a use of its own for Escape: whatever is open above the page, a drag, and fields that it leaves. */
const otherUses = '[role="dialog"], [role="menu"], [data-dragged], [data-own-escape]:focus-within';

/** Escape stops what is on, unless something else is there for it to end. */
export function useStopKey(stop: (() => void) | undefined): void {
  useEffect(() => {
    if (stop === undefined) return;
    function onKey(event: KeyboardEvent) {
      if (event.key !== 'Escape' || event.isComposing) return;
      if (document.querySelector(otherUses) === null) stop?.();
    }
    // Asked before the key has closed anything, since afterwards it is gone from the page.
    window.addEventListener('keydown', onKey, { capture: true });
    return () => window.removeEventListener('keydown', onKey, { capture: true });
  }, [stop]);
}
