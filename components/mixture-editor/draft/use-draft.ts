'use client';

import { type Dispatch, useCallback, useEffect, useLayoutEffect, useReducer } from 'react';
import type { Mixture } from '@/lib/mixture/mixture-schema';
import { historyOf, isChanged, reduceHistory } from './draft-history';
import type { DraftAction } from './mixture-draft';
import { readFragment } from './mixture-link';

/**
 * The draft with its history, from a mixture or from the URL fragment. Ctrl or ⌘ Z works everywhere but in
 * fields that are not part of the mixture.
 * @param onRefused receives the reason why a link's mixture cannot be read.
 */
export function useDraft(start: Mixture, onRefused: (reason: string) => void) {
  const [history, change] = useReducer(reduceHistory, start, historyOf);
  const dispatch: Dispatch<DraftAction> = useCallback(
    (action) => change({ type: 'do', action, at: Date.now() }),
    [],
  );
  const undo = useCallback(() => change({ type: 'undo' }), []);
  const redo = useCallback(() => change({ type: 'redo' }), []);
  const keep = useCallback((mixture: Mixture) => change({ type: 'begin', mixture }), []);

  useEffect(() => {
    function takeFragment(take: (mixture: Mixture) => void) {
      const read = readFragment(location.hash);
      if (read === null) return;
      if (read.ok) take(read.mixture);
      else onRefused(`The link’s mixture cannot be read. ${read.reason}`);
      // From here on the draft differs from the link.
      window.history.replaceState(window.history.state, '', location.pathname);
    }
    // Opening a link over a draft can be undone.
    const onHash = () => takeFragment((mixture) => dispatch({ type: 'load', mixture }));
    takeFragment(keep);
    window.addEventListener('hashchange', onHash);
    return () => window.removeEventListener('hashchange', onHash);
  }, [onRefused, dispatch, keep]);

  useLayoutEffect(() => {
    function onKey(event: KeyboardEvent) {
      const again = event.key.toLowerCase() === 'y' || event.shiftKey;
      const isKey = /^[zy]$/i.test(event.key) && (event.ctrlKey || event.metaKey) && !event.altKey;
      if (!isKey || isOtherField(event.target)) return;
      event.preventDefault();
      if (again) redo();
      else undo();
    }
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [undo, redo]);

  return {
    draft: history.draft,
    dispatch,
    /** Absent where there is nothing to undo or redo. */
    undo: history.past.length > 0 ? undo : undefined,
    redo: history.future.length > 0 ? redo : undefined,
    changed: isChanged(history),
    /** Marks the draft as saved. */
    keep,
  };
}

function isOtherField(target: EventTarget | null): boolean {
  const field = target instanceof Element ? target.closest('input, textarea') : null;
  return field !== null && field.closest('[data-draft]') === null;
}
