'use client';

import { useLayoutEffect } from 'react';
import { isTyping } from '@/components/shortcuts/is-typing';
import type { RunViewName } from '@/lib/client/browser/view-address';

/** The key of each view. */
const keys: Record<string, RunViewName> = { c: 'cards', t: 'timeline', f: 'flow', r: 'reader', p: 'replay' };

/** Shows the view of the pressed key, unless a field has the focus or a dialog is open. */
export function useViewKeys(onShow: ((view: RunViewName) => void) | undefined): void {
  useLayoutEffect(() => {
    if (onShow === undefined) return;
    function onKey(event: KeyboardEvent) {
      const view = keys[event.key];
      if (view === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
      if (isTyping(event.target) || document.querySelector('[role="dialog"], [role="menu"]') !== null) return;
      onShow?.(view);
    }
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [onShow]);
}
