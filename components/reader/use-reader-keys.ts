'use client';

import { useEffect, useRef } from 'react';
import { isTyping } from '@/components/shortcuts/is-typing';
import { isComposing } from '@/lib/client/browser/is-composing';
import { scrollsSideways } from './use-swipe';

export interface ReaderActions {
  move: (by: 1 | -1) => void;
  /** Adds the next call in a column of its own. */
  add: () => void;
  pin: () => void;
  closeColumn: () => void;
  diff: () => void;
  search: () => void;
  moveMatch: (by: 1 | -1) => void;
  close: () => void;
}

const keys: Record<string, (actions: ReaderActions) => void> = {
  ArrowLeft: ({ move }) => move(-1),
  k: ({ move }) => move(-1),
  ArrowRight: ({ move }) => move(1),
  j: ({ move }) => move(1),
  '+': ({ add }) => add(),
  p: ({ pin }) => pin(),
  x: ({ closeColumn }) => closeColumn(),
  d: ({ diff }) => diff(),
  '/': ({ search }) => search(),
  n: ({ moveMatch }) => moveMatch(1),
  N: ({ moveMatch }) => moveMatch(-1),
  Escape: ({ close }) => close(),
};

/** The keys of the reader, unless a field has the focus or something is open above it. */
export function useReaderKeys(actions: ReaderActions): void {
  const current = useRef(actions);
  useEffect(() => {
    current.current = actions;
  });
  useEffect(() => {
    function onKey(event: KeyboardEvent) {
      const act = keys[event.key];
      if (act === undefined || event.ctrlKey || event.metaKey || event.altKey || isComposing(event)) return;
      if (isTyping(event.target) || document.querySelector('[role="dialog"], [role="menu"]') !== null) return;
      // The arrow keys have uses of their own in a choice, and in what scrolls sideways.
      if (event.key.startsWith('Arrow') && (isChoice(event.target) || scrollsSideways(event.target))) return;
      event.preventDefault();
      act(current.current);
    }
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}

function isChoice(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement && target.type === 'radio';
}
