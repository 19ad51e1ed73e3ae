'use client';

import { type RefObject, useLayoutEffect } from 'react';

/** The conversation whose link gets the focus when it appears. */
let awaited: string | null = null;

/**
 * Keeps the focus on a conversation whose row is replaced: renaming shows a field, pinning moves the row.
 * @param ready whether the link exists.
 * @returns a function that requests the focus.
 */
export function useKeptFocus(id: string, link: RefObject<HTMLElement | null>, ready: boolean): () => void {
  useLayoutEffect(() => {
    if (!ready || awaited !== id) return;
    awaited = null;
    link.current?.focus();
  }, [id, link, ready]);
  return () => {
    awaited = id;
  };
}
