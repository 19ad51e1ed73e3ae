'use client';

import { useLayoutEffect } from 'react';
import { isComposing } from '@/lib/client/browser/is-composing';

/** Elements that use Escape themselves: open overlays, the reader, a drag, and fields. */
const otherUses =
  '[role="dialog"], [role="menu"], [data-reader], [data-dragged], [data-own-escape]:focus-within';

/** Escape stops the current run, unless something else uses the key. */
export function useStopKey(stop: (() => void) | undefined): void {
  useLayoutEffect(() => {
    if (stop === undefined) return;
    function onKey(event: KeyboardEvent) {
      if (event.key !== 'Escape' || isComposing(event)) return;
      if (document.querySelector(otherUses) === null) stop?.();
    }
    // Checked before the key closes anything, because the element is gone afterwards.
    window.addEventListener('keydown', onKey, { capture: true });
    return () => window.removeEventListener('keydown', onKey, { capture: true });
  }, [stop]);
}
