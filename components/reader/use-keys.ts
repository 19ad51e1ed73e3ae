'use client';

import { useLayoutEffect, useRef } from 'react';
import { isTyping } from '@/components/shortcuts/is-typing';
import { isComposing } from '@/lib/client/browser/is-composing';
import { scrollsSideways } from './use-swipe';

/**
 * Obeys single keys, unless a field has the focus or something is open above the page. With layout effects, as every hook
 * for keys: a key that comes as soon as the page shows what it is for counts.
 */
export function useKeys(acts: readonly (readonly [key: string, act: () => void])[]): void {
  const current = useRef(acts);
  useLayoutEffect(() => {
    current.current = acts;
  });
  useLayoutEffect(() => {
    function onKey(event: KeyboardEvent) {
      const act = current.current.find(([key]) => key === event.key)?.[1];
      if (act === undefined || event.ctrlKey || event.metaKey || event.altKey || isComposing(event)) return;
      if (isTyping(event.target) || document.querySelector('[role="dialog"], [role="menu"]') !== null) return;
      // The arrow keys have uses of their own in a choice, and in what scrolls sideways.
      if (event.key.startsWith('Arrow') && (isChoice(event.target) || scrollsSideways(event.target))) return;
      event.preventDefault();
      // The views behind have keys of their own.
      event.stopImmediatePropagation();
      act();
    }
    window.addEventListener('keydown', onKey, { capture: true });
    return () => window.removeEventListener('keydown', onKey, { capture: true });
  }, []);
}

function isChoice(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement && target.type === 'radio';
}
